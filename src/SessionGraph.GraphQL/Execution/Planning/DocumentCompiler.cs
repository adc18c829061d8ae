using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Caching;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
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
        return errors.Count > 0 ? new CachedDocument(RequestFailure.InvalidRequest, errors) : new CachedDocument(document, Plan);
    }

    private Operation Plan(DocumentNode document, OperationDefinitionNode definition)
    {
        var rootType = schema.GetRootType(definition.Operation)
            ?? throw new InvalidOperationException("A valid operation has a root type.");
        var compiler = new OperationCompiler(schema, document, definition, _inputs, _writers);
        return new Operation(document, definition, compiler, rootType)
        {
            Cost = _weights is null ? null : CostCompiler.Compile(compiler, definition, rootType, _weights),
        };
    }
}
