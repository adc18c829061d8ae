using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// The plan of an operation: made once from a valid document, then run for every request. Selections are merged and bound to
/// the concrete types; only <c>@skip</c> and <c>@include</c> are left to a request.
/// </summary>
public sealed class Operation
{
    internal Operation(DocumentNode document, OperationDefinitionNode definition, Schema schema, SelectionSet rootSelectionSet)
        => (Document, Definition, Schema, RootSelectionSet) = (document, definition, schema, rootSelectionSet);

    /// <summary>The document that has the operation.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation's definition.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>The schema that the plan is for.</summary>
    public Schema Schema { get; }

    /// <summary>The selections on the root type.</summary>
    public SelectionSet RootSelectionSet { get; }

    /// <summary>The kind of operation.</summary>
    public OperationType Kind => Definition.Operation;

    /// <summary>What the layers above have attached to the plan.</summary>
    public Features Features { get; } = new();
}
