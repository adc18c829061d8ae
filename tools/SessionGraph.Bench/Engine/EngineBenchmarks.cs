using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionGraph.Gateway;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation;
using Path = System.IO.Path;

namespace SessionGraph.Bench;

/// <summary>
/// The time and memory of each step of a request, over the gateway's schema and sample data. The first four steps run once per document,
/// the last two in each request.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly DocumentValidator _validator = new();
    private WebApplication _gateway = null!;
    private IRequestExecutor _executor = null!;
    private byte[] _source = [];
    private DocumentNode _document = null!;
    private OperationRequest _request = null!;

    /// <summary>The document: a file of the folder <c>Engine/documents</c>.</summary>
    [Params("typename", "list", "nested", "introspection")]
    public string Document { get; set; } = "";

    /// <summary>Builds the gateway over a new store, and executes the document once.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        var folder = AppContext.BaseDirectory;
        var store = Path.Combine(Directory.CreateTempSubdirectory("sessiongraph-bench").FullName, "store.db");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Store:ConnectionString"] = $"Data Source={store}";
        builder.Configuration["Store:SampleData"] = "true";
        builder.Logging.ClearProviders();
        builder.AddSessionGraph();
        _gateway = builder.Build();
        await _gateway.StartAsync();

        _source = await File.ReadAllBytesAsync(Path.Combine(folder, "Engine", "documents", $"{Document}.graphql"));
        _executor = _gateway.Services.GetRequiredService<IRequestExecutor>();
        _document = Utf8GraphQLParser.Parse(_source);
        _request = new OperationRequest { Document = _source, Services = _gateway.Services };
        if (await Execute() == 0 || Encoding.UTF8.GetString(_output.WrittenSpan) is not ['{', '"', 'd', ..])
            throw new InvalidOperationException(Encoding.UTF8.GetString(_output.WrittenSpan));
    }

    /// <summary>Stops the gateway.</summary>
    [GlobalCleanup]
    public ValueTask StopAsync() => _gateway.DisposeAsync();

    /// <summary>The lexer alone: all tokens of the document.</summary>
    [Benchmark]
    public int Lex()
    {
        var reader = new Utf8GraphQLReader(_source);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>Lexes and parses the document.</summary>
    [Benchmark]
    public DocumentNode Parse() => Utf8GraphQLParser.Parse(_source);

    /// <summary>Applies all validation rules.</summary>
    [Benchmark]
    public IReadOnlyList<IError> Validate() => _validator.Validate(_executor.Schema, _document);

    /// <summary>Plans the operation and the selections of the root.</summary>
    [Benchmark]
    public Operation Plan()
    {
        var definition = _document.Definitions.OfType<OperationDefinitionNode>().Single();
        var compiler = new OperationCompiler(_executor.Schema, _document, definition, new InputCoercion(), new FieldWriters());
        return new Operation(_document, definition, compiler, _executor.Schema.GetRootType(definition.Operation)!);
    }

    /// <summary>
    /// Executes a warm request, from the bytes of the document to those of the response: plan lookup, cost, statements, rows, JSON.
    /// </summary>
    [Benchmark]
    public async Task<int> Execute()
    {
        _output.ResetWrittenCount();
        await using var result = (OperationResult)await _executor.ExecuteAsync(_request, CancellationToken.None);
        result.WriteTo(_output);
        return _output.WrittenCount;
    }
}
