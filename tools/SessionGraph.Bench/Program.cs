using System.CommandLine;
using SessionGraph.Bench;

var commands = new RootCommand("Measures the gateway: what a request costs, and beside whom.")
{
    SideBySideCommand.Create(),
    EngineCommand.Create(),
    GrowthCommand.Create(),
    StreamsCommand.Create(),
    WritesCommand.Create(),
    StartCommand.Create(),
    ColdCommand.Create(),
};
try
{
    return await commands.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UnusableInputException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
