/** Common family names, by where they are common; evidence in a run of two words or more. */
export const surnames = `
Adams Allen Anderson Armstrong Atkinson Bailey Baker Barnes Bennett Brooks Brown Burns Butler Campbell Carter Clark Clarke Collins
Cook Cooper Cox Davies Davis Edwards Ellis Evans Fisher Fitzgerald Fleming Fletcher Foster Gibson Graham Griffin Griffiths
Hamilton Harris Harrison Hayes Henderson Hicks Higgins Hill Holmes Howell Hughes Hunter Jackson Jenkins Johnson Johnston Jones
Kennedy King Lambert Lawson Lewis Marshall Martin McCarthy McDonald McKenzie Miller Mills Mitchell Moore Morgan Morris Morrison
Murphy Murray Nelson O'Brien O'Connor O'Neill Palmer Parker Patterson Payne Perkins Peters Phillips Porter Powell Price Reid
Reynolds Richards Richardson Roberts Robertson Robinson Rogers Russell Ryan Sanders Saunders Shaw Simmons Simpson Smith Stevens
Stewart Sullivan Taylor Thompson Thomson Tucker Turner Walker Wallace Walsh Watson Watts Webb Wheeler Williams Williamson Wilson
Becker Braun Fischer Hoffmann Huber Kaiser Keller Klein Koch Krause Krüger Lange Lehmann Maier Mayer Meier Meyer Müller Neumann
Richter Schmid Schmidt Schmitt Schmitz Schneider Scholz Schröder Schulz Schulze Schwarz Wagner Weber Weiss Werner Winkler Wolff
Bernard Bertrand Bonnet Dubois Dupont Durand Fontaine Fournier Garnier Girard Lefebvre Legrand Leroy Mercier Moreau Petit Rousseau
Aguilar Alonso Álvarez Castillo Castro Chávez Contreras Cruz Delgado Díaz Domínguez Espinoza Fernández Flores García Gómez González
Guerrero Gutiérrez Hernández Herrera Jiménez López Martínez Medina Méndez Mendoza Molina Morales Moreno Muñoz Navarro Núñez Ortega
Ortiz Peña Pérez Quintero Ramírez Ramos Reyes Ríos Rivera Rodríguez Rojas Romero Ruiz Salazar Sánchez Sandoval Santos Serrano Silva
Soto Suárez Torres Valdez Vargas Vásquez Vega Velásquez Almeida Barbosa Cardoso Carvalho Costa Ferreira Lima Oliveira Pereira
Ribeiro Rodrigues Souza Bianchi Colombo Conti Esposito Ferrari Gallo Greco Mancini Moretti Ricci Rizzo Romano Rossi Russo
Agarwal Ahluwalia Banerjee Bhatt Bose Chakraborty Chatterjee Chaudhary Chauhan Chopra Choudhury Das Desai Dutta Gandhi Ghosh Gill
Goswami Gupta Iyer Jain Joshi Kapoor Kaur Khanna Kulkarni Kumar Malhotra Mehta Menon Mishra Modi Mukherjee Nair Naidu Pandey Patel
Patil Pillai Rao Reddy Roy Saxena Sen Shah Sharma Shetty Shukla Singh Sinha Srivastava Thakur Tiwari Trivedi Varma Verma Yadav
Bhutto Chaudhry Gilani Iqbal Khan Mirza Qureshi Rahman Zardari Perera Fernando Jayawardene Rajapaksa Wickremesinghe Hasina Thapa
Abbasi Ahmadi Hashemi Hosseini Karimi Karzai Ghani Massoud Mousavi Najafi Rezaei Rouhani Zarif Hariri Jumblatt Nasrallah Barzani
Talabani Maliki Sadr Abbas Erekat Haniyeh Barghouti Bouteflika Ghannouchi Belhadj Nasser Mansour Abadi Khatib Masri Shami Tamimi
Levy Cohen Katz Lapid Gantz Peretz Rabin Sharon Shapiro Goldberg Rosenberg
Adeyemi Afolabi Ibrahim Okafor Okonkwo Obi Nwosu Abubakar Bello Danjuma Mensah Owusu Boateng Asante Appiah Diallo Diop Ndiaye Traoré
Keita Coulibaly Kone Ouattara Kamara Sesay Conteh Otieno Odinga Ochieng Kamau Mwangi Njoroge Kariuki Wanjiru Kiptoo Kipchoge Mutua
Museveni Tesfaye Haile Bekele Kebede Gebre Dlamini Khumalo Mkhize Mokoena Naidoo Ndlovu Nkosi Sithole Zulu Moyo Ncube Chikwanda Banda
Phiri Mwale Botha Pretorius Nel Venter Malema Kruger Vorster
Abe Fujita Fukuda Hashimoto Hayashi Honda Ishiba Ishihara Ishii Ito Kato Kimura Kishida Kobayashi Koizumi Kono Matsumoto Mori Nakamura
Nishimura Noda Ogawa Okada Ono Saito Sasaki Sato Suga Suzuki Takahashi Takeda Tanaka Ueda Watanabe Yamada Yamaguchi Yamamoto Yoshida
Nguyen Tran Pham Phan Hoang Huynh Dang Bui Ngo Duong Aquino Marcos Duterte Bautista Dela Cruz Garcia Reyes Widodo Subianto Shinawatra
`;

/** Family names that stand first, as in Chinese, Korean and Vietnamese. */
export const leadingSurnames = `
Bai Cai Cao Chan Chang Chen Cheng Cheung Chiang Cho Choe Choi Chow Chu Chung Dai Deng Ding Dong Du Fang Feng Fu Gao Gu Guo Han He
Ho Hong Hu Huang Jang Jeong Jia Jiang Jin Kang Kim Kong Kwok Kwon Lai Lam Lau Lee Leung Li Liang Liao Lin Ling Liu Lo Lu Luo Ma
Mao Meng Mo Moon Ng Ngo Nguyen Oh Park Peng Pham Qian Qin Ren Seo Shen Shi Shin Su Tan Tang Tao Tian Tran Tsai Tsang
Wang Wei Wen Wong Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yeung Yi Yin Yoon Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu
`;

/** Endings of family names; Slavic, Armenian, Georgian, Nordic, German, Romance, Turkish, Greek. */
export const surnameEndings =
  'ov ova ev eva sky ski ska skyy enko chuk vych vich vić vic ić ić wicz yan dze shvili sson ssen sen mann berg stein baum burger oglu opoulos akis idis iou escu etti elli ini ucci ez';
