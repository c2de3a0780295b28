{{- define "stemma.name" -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end }}

{{- define "stemma.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (include "stemma.name" .) -}}
{{- end }}

{{- define "stemma.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "stemma.feeds" -}}
{{- .Values.feeds.configMap | default (printf "%s-feeds" (include "stemma.name" .)) -}}
{{- end }}

{{/* What selects the pods of all services. */}}
{{- define "stemma.selector" -}}
app.kubernetes.io/name: stemma
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "stemma.labels" -}}
{{ include "stemma.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}
