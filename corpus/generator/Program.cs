Console.WriteLine("NewsSearch corpus generator");
