Console.WriteLine("NewsSearch benchmarks");
