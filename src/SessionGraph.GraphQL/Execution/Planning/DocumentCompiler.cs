using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Caching;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>Parses and validates a document, and plans its operations.</summary>
/// <param name="schema">The schema.</param>
/// <param name="validator">Validates documents.</param>
/// <param name="options">The parser's limits.</param>
/// <param name="cost">The options of cost analysis; null without it.</param>
internal sealed class DocumentCompiler(Schema schema, IDocumentValidator validator, ParserOptions options, CostOptions? cost)
{
    private readonly InputCoercion _inputs = new();
    private readonly FieldWriters _writers = new();
    private readonly CostWeights? _weights = cost is null ? null : new CostWeights(schema, cost.Filtering.ExpensiveFilterOperationFactor);

    /// <summary>Compiles a document. An invalid one is compiled to its errors.</summary>
    public CachedDocument Compile(ReadOnlySpan<byte> source)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(source, options);
        }
        catch (SyntaxException exception)
        {
            return new CachedDocument(RequestFailure.InvalidSyntax, [RequestErrors.Syntax(exception)]);
        }

        var errors = validator.Validate(schema, document);
        if (errors.Count > 0)
            return new CachedDocument(RequestFailure.InvalidRequest, errors);

        var hash = OperationDocumentHash.Of(source);
        return new CachedDocument(document, (valid, definition) => Plan(valid, definition, hash));
    }

    private Operation Plan(DocumentNode document, OperationDefinitionNode definition, string hash)
    {
        var rootType = schema.GetRootType(definition.Operation)
            ?? throw new InvalidOperationException("A valid operation has a root type.");
        var compiler = new OperationCompiler(schema, document, definition, _inputs, _writers);
        return new Operation(document, hash, definition, compiler, rootType)
        {
            Cost = _weights is null ? null : CostCompiler.Compile(compiler, definition, rootType, _weights),
        };
    }
}
