using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Caching;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    // The cache is bounded by the number of documents. A document larger than any client's is executed, but not cached.
    private const int MaxCachedLength = 256 * 1024;

    private readonly DocumentCache _documents;

    private CachedDocument GetDocument(ReadOnlySpan<byte> source)
    {
        if (_documents.TryGet(source, out var cached))
            return cached;

        var document = CreateDocument(source);
        return source.Length > MaxCachedLength ? document : _documents.Add(source, document);
    }

    private CachedDocument CreateDocument(ReadOnlySpan<byte> source)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(source, _options.ParserOptions);
        }
        catch (SyntaxException exception)
        {
            return new CachedDocument(RequestFailure.InvalidSyntax, [SyntaxError(exception)]);
        }

        var errors = _validator.Validate(Schema, document);
        return errors.Count > 0 ? new CachedDocument(RequestFailure.InvalidRequest, errors) : new CachedDocument(document, Plan);
    }

    private Operation Plan(DocumentNode document, OperationDefinitionNode definition)
    {
        var rootType = Schema.GetRootType(definition.Operation)
            ?? throw new InvalidOperationException("A valid operation has a root type.");
        var compiler = new OperationCompiler(Schema, document, definition, _inputs, _writers);
        return new Operation(document, definition, compiler, rootType)
        {
            Cost = _weights is null ? null : CostCompiler.Compile(compiler, definition, rootType, _weights),
        };
    }

    private static IError SyntaxError(SyntaxException exception)
        => ErrorBuilder.New()
            .SetMessage(exception.Message)
            .AddLocation(new Location(exception.Position, exception.Position, exception.Line, exception.Column))
            .SetCode("HC0011")
            .Build();
}
