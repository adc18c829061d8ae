using System.Buffers;
using System.Text;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Execution;

/// <summary>An executor over a test schema, with the services of its resolvers.</summary>
internal sealed class TestExecutor : IServiceProvider, IExecutionDiagnostics, IDocumentValidator
{
    private readonly Dictionary<Type, object> _services = [];
    private readonly DocumentValidator _validator;

    public TestExecutor(Schema schema, RequestExecutorOptions? options = null, params IErrorFilter[] filters)
    {
        _validator = new DocumentValidator(options: Validation);
        Executor = RequestExecutor.Create(schema, this, options, filters, this);
    }

    public static Schema Zoo { get; } = SchemaBuilder.New()
        .AddQueryType()
        .AddMutationType()
        .AddTypes(typeof(Animal), typeof(Cat), typeof(Lion), typeof(Dog), typeof(ZooQueries), typeof(ZooMutations), typeof(DogFields))
        .Create();

    public RequestExecutor Executor { get; }

    /// <summary>The limits of validation. Change them before a document is sent.</summary>
    public ValidationOptions Validation { get; } = new();

    /// <summary>The number of validated documents.</summary>
    public int Validations { get; private set; }

    public List<(string ErrorId, string Path, Exception Exception)> Logged { get; } = [];

    public TestExecutor With<T>(T service)
        where T : notnull
    {
        _services[typeof(T)] = service;
        return this;
    }

    public OperationRequest Request(string document, string? variables = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Services = this,
        Variables = variables is null ? null : ParseVariables(variables),
    };

    public async Task<string> ExecuteAsync(string document, string? variables = null)
        => await ExecuteAsync(Request(document, variables), TestContext.Current.CancellationToken);

    public async Task<string> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        // As in a server, runs without the test's synchronization context, on which resolvers would resume late.
        await using var result = await Task.Run(() => Executor.ExecuteAsync(request, cancellationToken).AsTask(), CancellationToken.None);
        return Text(Assert.IsType<OperationResult>(result, exactMatch: false));
    }

    /// <summary>The results that the response is delivered in.</summary>
    public async Task<IReadOnlyList<string>> ExecuteIncrementallyAsync(string document, string? variables = null)
    {
        var request = Request(document, variables) with { AllowIncrementalDelivery = true };
        await using var result = await Task.Run(
            () => Executor.ExecuteAsync(request, TestContext.Current.CancellationToken).AsTask(), CancellationToken.None);
        if (result is OperationResult single)
            return [Text(single)];

        var results = new List<string>();
        await foreach (var part in Assert.IsType<ResponseStream>(result, exactMatch: false).ReadResultsAsync())
            await using (part)
                results.Add(Text(part));

        return results;
    }

    public static string Text(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Parses variables in GraphQL syntax. Enum values are strings, as in JSON.</summary>
    public static Dictionary<string, IValueNode> ParseVariables(string variables)
        => ((ObjectValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(variables)).Fields
            .ToDictionary(field => field.Name.Value, field => field.Value);

    public object? GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);

    public void ResolverError(string errorId, Path path, Exception exception) => Logged.Add((errorId, path.ToString(), exception));

    public void RequestError(string errorId, Exception exception) => Logged.Add((errorId, "", exception));

    public IReadOnlyList<IError> Validate(Schema schema, DocumentNode document)
    {
        Validations++;
        return _validator.Validate(schema, document);
    }
}
