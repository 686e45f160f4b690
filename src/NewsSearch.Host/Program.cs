using NewsSearch.Host.CommandLine;

return await NewsSearchCommands.RunAsync(args);
