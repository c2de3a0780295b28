/** Common given names, by where they are common. A name that is also a common word is in `shyNames` (words.ts). */
export const givenNames = `
Aaron Abigail Adam Adrian Aidan Alan Albert Alex Alexander Alexandra Alexis Alfred Alice Alison Allan Allen Amanda Amy
Andrea Andrew Angela Angie Ann Anna Anne Annie Anthony Arnold Arthur Ashley Audrey Barbara Barry Beatrice Becky Ben
Benjamin Bernard Bernie Bert Beth Betty Beverly Bill Billy Bob Bobby Brad Bradley Brandon Brenda Brendan Brett Brian
Bridget Bruce Bryan Calvin Cameron Carl Carla Carol Caroline Carolyn Catherine Cathy Cecil Charles Charlie Cheryl
Chris Christian Christina Christine Christopher Cindy Claire Clara Clarence Claude Clifford Clive Colin Connie Conor
Corey Craig Curtis Cynthia Dan Daniel Danny Darren Dave David Deborah Debra Denis Dennis Derek Diana Diane Dick Don
Donald Donna Doris Dorothy Doug Douglas Duncan Dwight Dylan Ed Eddie Edgar Edith Edmund Edward Edwin Eileen Elaine
Eleanor Elizabeth Ellen Emily Emma Eric Erica Ernest Ethan Eugene Eva Evan Evelyn Felicity Fiona Frances Francis Frank
Franklin Fred Frederick Gareth Gary Gavin Gene Geoffrey George Gerald Gerard Gilbert Gillian Gina Glen Glenn Gloria
Gordon Graham Greg Gregory Gwen Hannah Harold Harriet Harry Harvey Hazel Heather Helen Henry Herbert Hilary Hillary
Holly Howard Hugh Ian Irene Isaac Isabel Ivan Jack Jackie Jacob Jacqueline Jake James Jamie Jane Janet Janice Jason
Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne Joe Joel John Johnny
Jon Jonathan Joseph Joshua Josh Joyce Juan Judith Judy Julia Julian Julie Justin Karen Kate Katherine Kathleen Kathryn
Kathy Katie Keith Kelly Ken Kenneth Kerry Kevin Kieran Kim Kimberly Kirk Kyle Larry Laura Lauren Laurence Lawrence
Leah Lee Leo Leon Leonard Leslie Lewis Liam Linda Lindsay Lindsey Lisa Lloyd Logan Lois Lorraine Louis Louise Lucas
Lucy Luke Lynn Malcolm Marc Marcus Margaret Maria Marie Marilyn Martha Martin Marvin Mary Matt Matthew Maureen Maurice
Max Meghan Melanie Melissa Mervyn Michael Michelle Mike Mildred Miles Mitch Mitchell Molly Monica Morgan Nancy Naomi
Natalie Nathan Neil Nicholas Nick Nicola Nicole Nigel Noah Norman Oliver Olivia Oscar Oswald Owen Pamela Patricia
Patrick Paul Paula Pauline Peggy Peter Phil Philip Phillip Phyllis Rachel Ralph Randall Randy Raymond Rebecca Reginald
Rex Richard Rick Ricky Rob Robbie Robert Robin Rod Rodney Roger Roland Ron Ronald Ronnie Rory Rosemary Roy Rupert Russ
Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sandy Sarah Scott Sean Seth Shane Shannon Sharon Shaun Shawn Sheila
Shirley Sidney Simon Sophie Spencer Stacey Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Susan
Suzanne Sylvia Ted Terence Teresa Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom Tommy Toni Tony
Tracey Tracy Travis Trevor Tyler Valerie Vanessa Vera Vernon Veronica Vicki Victor Vincent Vivian Wallace Walter Wanda
Warren Wayne Wendy Wesley Wilfred William Willie Winston Yvonne Zachary Zoe
Achim Agnes Albrecht Alois Andreas Anja Anke Annalena Annegret Annette Anton Armin Astrid Axel Bärbel Bastian Beate
Bernd Bernhard Bettina Birgit Björn Bodo Boris Brigitte Britta Burkhard Carsten Christa Christiane Christoph Claudia
Claus Clemens Cornelia Dagmar Detlef Dieter Dietmar Dirk Doro Eberhard Eckart Elke Ernst Erwin Florian Franz Franziska
Friedrich Fritz Gabriele Georg Gerd Gerhard Gerlinde Gisela Gottfried Gregor Gudrun Günter Günther Hannelore Hans
Hans-Peter Harald Hartmut Heidi Heike Heiko Heinrich Heinz Helga Helge Helmut Hendrik Hermann Hildegard Holger Horst
Hubert Hubertus Ingo Ingrid Ilse Jens Joachim Jochen Johann Johanna Johannes Jörg Jörn Josef Julius Jürgen Jutta Kai
Karin Karl Karl-Heinz Karsten Katarina Katharina Kathrin Katja Katrin Kerstin Klara Klaus Konrad Kristina Kurt Lars
Lothar Ludwig Lukas Lutz Maik Manfred Manuela Marco Mareike Margarete Margot Marianne Marlene Markus Matthias Michaela
Monika Moritz Nadine Nils Norbert Olaf Ole Otto Petra Rainer Ralf Reiner Reinhard Reinhold Renate Rolf Rosa Rüdiger
Rudolf Sabine Sahra Sascha Sebastian Siegfried Sigmar Silke Silvia Sonja Stefan Stefanie Steffen Susanne Sven Svenja
Tanja Theo Thilo Thorsten Tilo Tobias Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe Volker Waltraud Werner Wilhelm
Wolfgang Wolfram
Agnès Alain Antoine Arnaud Aurélie Benoît Bertrand Brice Bruno Camille Céline Chantal Christophe Clément Corinne
Cédric Dominique Édouard Élisabeth Emmanuel Emmanuelle Étienne Fabien Fabrice François Françoise Frédéric Gérald
Gérard Ghislaine Gilles Guillaume Guy Hélène Henri Hervé Hugo Isabelle Jacques Jean-Claude Jean-Luc Jean-Marie
Jean-Paul Jean-Pierre Jérôme Julien Laurent Luc Lionel Martine Mathieu Maxime Michel Michèle Mireille Monique Nathalie
Nicolas Olivier Pascal Patrice Philippe Pierre Raphaël Régis René Rémi Roselyne Ségolène Serge Simone Sylvain Sylvie
Thierry Valéry Virginie Xavier Yann Yves
Adolfo Agustín Alberto Alejandra Alejandro Alfonso Alfredo Álvaro Ana Andrés Antonio Armando Arturo Augusto Beatriz
Benito Camilo Carlos Carmen Catalina Cecilia César Claudio Cristina Daniela Diego Dilma Edgardo Eduardo Elena Emilio
Enrique Ernesto Esteban Eugenia Evo Federico Felipe Fernanda Fernando Fidel Francisca Francisco Gabriel Gabriela
Gilberto Gonzalo Graciela Guillermo Gustavo Héctor Hernán Horacio Ignacio Inés Isabella Iván Jaime Javier João Joaquim
Joaquín Jorge José Josefina Juana Julio Leonardo Leonor Lorenzo Luis Luisa Luiz Manuel Marcela Marcelo María Mariano
Mario Marta Mateo Mauricio Miguel Néstor Nicolás Octavio Óscar Pablo Paola Paulo Pedro Pilar Rafael Ramón Raúl Ricardo
Roberto Rocío Rodolfo Rodrigo Rogelio Rubén Sergio Susana Tomás Valentina Vicente Víctor Ximena Yolanda
Alessandro Alessandra Angelo Beppe Carlo Chiara Dario Davide Domenico Elisabetta Enrico Fabio Federica Filippo
Francesca Francesco Giacomo Gianfranco Gianni Giancarlo Giorgia Giorgio Giovanni Giulia Giuliano Giulio Giuseppe Luca
Luciano Luigi Marcello Massimo Matteo Maurizio Mauro Nicoletta Paolo Pietro Raffaele Renato Riccardo Romano Silvio
Stefania Stefano Umberto Valentino Vittorio
Aleksandr Aleksander Aleksei Alexei Alexey Alyona Anastasia Anatoly Andrei Andrey Andriy Andrzej Arkady Artem Bogdan
Bohdan Boleslaw Borys Daria Denys Dmitri Dmitry Dmytro Donatas Ekaterina Elina Evgeny Galina Gennady Grigory Grzegorz
Igor Ihor Ilya Irina Iryna Iwan Jacek Jan Janusz Jaroslav Jaroslaw Jerzy Kirill Konstantin Krzysztof Lech Leonid Lidia
Ludmila Lyudmila Maciej Maksim Maksym Marek Mariusz Mateusz Maxim Mikhail Mikhailo Milos Miroslav Mykola Mykhailo
Nadezhda Natalia Natalya Nikita Nikola Nikolai Nikolay Oksana Oleg Oleh Oleksandr Oleksiy Olena Olga Pavel Pavlo Petr
Petro Piotr Radoslaw Rostislav Ruslan Sergei Sergey Serhiy Slobodan Stanislav Stepan Svetlana Taras Tatiana Tatyana
Tomasz Vaclav Vadim Valentin Valery Vasily Vasyl Viktor Viktoria Vitali Vitaly Vladimir Vladislav Volodymyr Vyacheslav
Wladimir Wojciech Yana Yaroslav Yegor Yelena Yevgeny Yulia Yuri Yuriy Zbigniew Zoran
Aleksandar Alexandros Andreja Antonis Bojan Borislav Branko Costas Dejan Dimitar Dimitris Dimitrios Dragan Edi Ferenc
Giorgos Goran Gyorgy Ioannis Ivica Janez Janos Jozef Klaudia Kostas Kyriakos Laszlo Ljubica Marija Mihai Mirko Nicolae
Nikos Panagiotis Panos Peteris Radovan Ratko Stavros Stjepan Tamas Tihomir Traian Valdis Vasilis Vojislav Yanis Zeljko
Zlatko Zoltan
Aksel Anders Annika Arne Arvid Bjarne Birgitta Carin Einar Elin Erik Erika Frederik Fredrik Gösta Greta Gro Gunnar
Gustaf Gustav Håkan Halvor Harri Helle Henrik Hilde Ingvar Jarmo Jesper Jonas Juha Jukka Jyrki Kaarlo Kaja Kari
Kirsten Kristian Knut Lars-Erik Leif Lena Lennart Linus Magnus Margrethe Mats Mette Mikael Mogens Niels Nils-Erik Olav
Olof Otso Paavo Pekka Pernilla Poul Preben Rasmus Sanna Sauli Sigrid Stig Stina Søren Tarja Thorbjørn Tore Torbjörn
Ulla Urho Viggo
Aart Arjen Bart Dirk-Jan Elco Femke Frans Geert Gerrit Guus Hans-Jan Hendrikus Jaap Jeroen Joost Joris Kees Koen
Maarten Maikel Marijke Mark-Jan Niek Peeters Pieter Pim Piet Rik Ruud Ruben Sander Saskia Sjoerd Thijs Willem Wim
Wouter Youp
Abbas Abd Abdalla Abdallah Abdel Abdelaziz Abdelfattah Abdelkader Abdelmalek Abdirahman Abdo Abdul Abdulaziz
Abdulkarim Abdullah Abdullahi Abdulla Abdulrahman Abu Adel Adnan Ahmad Ahmed Aisha Akram Alaa Ali Alaaeddin Amin Amina
Amir Ammar Anas Anwar Arash Aref Asif Asma Atef Ayman Aziz Bahram Bashar Bashir Bassam Benazir Bilal Burhan Chawki
Dalia Ebrahim Ehsan Esmail Fadi Fahad Fahd Faisal Faiz Falah Farah Farhad Farid Farouk Fatemeh Fatima Fawzi Fayez
Ghassan Habib Hadi Hafez Haider Haitham Hakan Hakim Hamad Hamdi Hamed Hamid Hamza Hanan Hani Hasan Hashem Hassan Hatem
Haydar Hazem Hisham Hoda Hossam Hossein Houcine Hussain Hussein Ibrahim Idris Ilham Imad Imran Isa Ismail Issa Iyad
Jaafar Jafar Jalal Jamal Jamil Javad Kamal Kareem Karim Kassem Khadija Khaled Khalid Khalil Laila Layla Leila Lina
Mahdi Maher Mahmood Mahmoud Mahmud Majid Malala Malik Mansour Marwan Maryam Masoud Mehdi Mehmet Mohamad Mohamed
Mohammad Mohammed Mohsen Moktar Mona Moncef Mostafa Moussa Muammar Mudar Muhammad Mukhtar Munir Muqtada Mustafa Nabil
Nada Nadia Nadim Naeem Naguib Najib Naser Nasser Nawaf Nawal Nawaz Nayef Nizar Nour Nouri Omar Osama Osman Othman Qais
Qasem Qasim Qassem Raed Rafiq Rafik Rami Rania Rashid Reza Riad Riyad Sabri Sadegh Saad Saadi Saddam Saeed Salah Saleh
Salem Salim Salman Salwa Sami Samir Samira Sayed Sayyed Sharif Shukri Siddiq Soheil Suleiman Syed Taha Taher Tahir
Talal Tarek Tareq Tariq Tawfiq Usman Wael Waleed Walid Wissam Yahya Yasir Yasmin Yasser Yassin Younis Yousef Youssef
Yusuf Zahra Zainab Zayed Zeinab Ziad Zine
Abdülkadir Ahmet Ayşe Binali Bülent Cem Cemal Deniz Devlet Ekrem Emine Emre Ercan Fatih Fethullah Hulusi Ismet Kemal
Mehmed Meral Mevlut Murat Necmettin Orhan Özgür Recep Selahattin Serkan Suleyman Tansu Tayyip Tuncay Turgut Yasar
Yilmaz Zeynep
Aamir Abhishek Aditya Ajay Ajit Akhilesh Akshay Amartya Amit Amitabh Anand Anil Anita Anjali Ankit Anurag Arjun Arun
Arundhati Arvind Ashok Ashwin Atal Bhupinder Chandra Deepak Deepika Devendra Dilip Dinesh Farooq Ganesh Gautam Girish
Gopal Govind Gurmeet Harish Harsh Hemant Indira Jagdish Jairam Jawaharlal Jayalalithaa Jitendra Jyoti Kapil Karan
Karthik Kiran Kishore Lakshmi Lal Lalit Madhav Mahendra Mahesh Mahinda Mamata Manish Manmohan Manoj Mayawati Meera
Milind Mohan Mukesh Murli Narayan Narendra Naveen Neha Nikhil Nirmala Nitin Nitish Palaniappan Piyush Prabhakar
Pradeep Prakash Pranab Pranav Prasad Prashant Pratap Praveen Priya Priyanka Purushottam Rabindranath Raghuram Rahul
Raj Raja Rajat Rajendra Rajesh Rajiv Rajnath Rakesh Ram Ramesh Ranil Ranjit Ravi Rohan Rohit Sachin Sandeep Sanjay
Sanjeev Santosh Sarath Satish Saurabh Shashi Shilpa Shivraj Shyam Siddharth Smriti Sonia Subhash Subramanian Sudhir
Sunil Suresh Sushil Sushma Swati Tarun Uday Uddhav Uma Vandana Varun Venkaiah Vijay Vikas Vikram Vinay Vinod Vishal
Vivek Yashwant Yogendra Yogi
Akio Akira Ayumi Daisuke Fumio Haruhiko Haruki Hideki Hiro Hiroshi Hirofumi Ichiro Junichiro Kazuo Keiko Kenji Kenzo
Kiichi Koichi Kenzaburo Makoto Masaaki Masahiro Masako Masayoshi Mitsuo Naoki Naoto Naruhito Nobuo Osamu Ryo Satoshi
Seiji Shigeru Shinichi Shinji Shinzo Shoichi Tadashi Takashi Takeo Takeshi Taro Tetsuo Tomohiro Toru Toshio Yasuhiro
Yasuo Yoko Yoshihide Yoshihiko Yoshiro Yuki Yukio Yuko Yuriko
Agung Anies Basuki Budi Bambang Benigno Corazon Dewi Eko Gusti Imelda Joko Jusuf Leni Mahathir Megawati Muhyiddin
Prabowo Prayut Sukarno Susilo Thaksin Wahyu Yingluck Jokowi Aung
Abebe Abiy Adama Akinwumi Alassane Amadou Ayo Babatunde Bola Chidi Chinedu Chinua Cyril Dambudzo Desmond Emeka
Emmerson Ezekiel Folarin Fatou Goodluck Ikechukwu Jomo Kgalema Kofi Kwame Lindiwe Mamadou Moise Muhammadu Musa Mwai
Mzwandile Ngozi Nkosazana Nnamdi Obiageli Olusegun Oluwaseun Ousmane Raila Sekou Sipho Solomon Tendai Thabo Thandi
Themba Tito Uhuru Wangari Yoweri Zodwa Zweli
Avi Avigdor Avraham Ariel Benny Binyamin Chaim Dov Ehud Eli Gideon Golda Itzhak Menachem Moshe Naftali Nir Shaul
Shimon Shlomo Tzipi Uri Uzi Yair Yaakov Yitzhak Yoav Yossi Ze'ev
`;
