using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The commands of the command line.</summary>
public sealed class GraphQLCommandsTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessiongraph-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_schema_goes_to_the_standard_output()
    {
        var application = GraphQLServer.Create();
        var document = SchemaPrinter.Print(application.Services.GetRequiredService<IRequestExecutor>().Schema);
        var started = application.Lifetime.ApplicationStarted;

        Assert.Equal(0, await RunAsync(application, "schema", "export"));

        Assert.Equal((document + "\n", ""), (_output.ToString(), _error.ToString()));
        Assert.False(started.IsCancellationRequested);
    }

    [Fact]
    public async Task The_schema_goes_to_a_file()
    {
        var application = GraphQLServer.Create();
        var document = SchemaPrinter.Print(application.Services.GetRequiredService<IRequestExecutor>().Schema);
        var file = System.IO.Path.Combine(_folder.FullName, "schema.graphql");

        Assert.Equal(0, await RunAsync(application, "schema", "export", "--output", file));

        Assert.Equal(document + "\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("schema", "export", "--schema-name", "none")]
    [InlineData("schema", "export", "--output", "/no/such/folder/schema.graphql")]
    [InlineData("schema", "import")]
    public async Task Errors_are_printed_and_set_the_exit_code(params string[] args)
    {
        Assert.Equal(1, await RunAsync(GraphQLServer.Create(), args));

        Assert.NotEqual("", _error.ToString());
    }

    [Fact]
    public async Task The_errors_of_an_invalid_schema_are_printed()
    {
        var application = GraphQLServer.Create(graphQL => graphQL.AddTypes(typeof(ServerTests.Invalid)));

        Assert.Equal(1, await RunAsync(application, "schema", "export"));

        Assert.Contains("Missing", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_host_runs_until_it_is_stopped()
    {
        var application = GraphQLServer.Create();
        application.Lifetime.ApplicationStarted.Register(application.Lifetime.StopApplication);

        Assert.Equal(0, await application.RunWithGraphQLCommandsAsync(["--urls", "http://127.0.0.1:0"]));
    }

    private Task<int> RunAsync(Microsoft.Extensions.Hosting.IHost host, params string[] args)
        => GraphQLCommands.InvokeAsync(host, args, new InvocationConfiguration { Output = _output, Error = _error });
}
