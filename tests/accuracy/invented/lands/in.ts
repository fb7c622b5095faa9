import { digits, from, type Land, words } from './land.ts';

/** India. */
export const IN: Land = {
  men: words(
    'Rahul,Amit,Rajesh,Sanjay,Vijay,Suresh,Ramesh,Anil,Sunil,Ajay,Arun,Manoj,Ravi,Vikram,Deepak,Ashok,Prakash,Rakesh,Mahesh,Dinesh,Mohammed,Abdul,Imran,Karthik,Srinivas,Venkatesh,Ganesh,Arjun,Rohit,Nikhil,Harish,Naveen,Sandeep,Pradeep,Vinod,Gaurav,Vivek,Ankit,Aditya,Krishna',
  ),
  women: words(
    'Priya,Anita,Sunita,Pooja,Neha,Kavita,Lakshmi,Deepa,Rekha,Meena,Geeta,Anjali,Swati,Divya,Shalini,Sneha,Nisha,Asha,Usha,Lata,Radha,Fatima,Ayesha,Revathi,Padma,Saraswati,Manju,Ritu,Preeti,Shweta,Jyoti,Vidya,Sangeeta,Archana,Bhavana',
  ),
  surnames: words(
    'Kumar,Singh,Sharma,Patel,Gupta,Verma,Reddy,Rao,Khan,Shah,Mehta,Jain,Joshi,Mishra,Iyer,Nair,Menon,Pillai,Das,Ghosh,Banerjee,Mukherjee,Chatterjee,Bose,Desai,Naidu,Chowdhury,Yadav,Agarwal,Kapoor,Malhotra,Chopra,Bhat,Hegde,Kulkarni,Deshpande,Patil,Pawar,Shetty,Subramanian,Krishnamurthy,Venkataraman,Devi,Begum,Sheikh,Ansari,Pandey,Tiwari,Dubey,Saxena',
  ),
  twoSurnames: false,
  particles: [''],
  streets: words(
    'MG Road,Gandhi Nagar,Nehru Street,Station Road,Park Street,Anna Salai,Link Road,Ring Road,Temple Street,Lake View Road,Church Street,Civil Lines,Model Town,Sector 14,Jayanagar 4th Block,Indiranagar 2nd Stage',
  ),
  cities: [
    ['Mumbai', '400'],
    ['Delhi', '110'],
    ['Bengaluru', '560'],
    ['Chennai', '600'],
    ['Hyderabad', '500'],
    ['Pune', '411'],
  ],
  mailDomains: words('gmail.com,yahoo.co.in,rediffmail.com,hotmail.com'),
  address: (random, street) =>
    `${random.pick(['Flat No ', '', '#', 'H.No. ', 'Plot '])}${from(random, 1, 400)}, ${street}`,
  postalCode: (random, area) => area + digits(random, 3),
  phone: (random) => `+91 ${from(random, 70_000, 99_999)} ${digits(random, 5)}`,
  nationalId: (random) => digits(random, 8),
};
