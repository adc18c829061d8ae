using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// The plan of an operation. It is created once from a valid document, and executed for every request. Selections are merged and bound to
/// concrete types; only <c>@skip</c> and <c>@include</c> are evaluated per request.
/// </summary>
public sealed class Operation
{
    internal Operation(DocumentNode document, OperationDefinitionNode definition, OperationCompiler compiler, ObjectType rootType)
    {
        Document = document;
        Definition = definition;
        Compiler = compiler;
        Variables = compiler.CompileVariables(definition);
        RootSelectionSet = compiler.CompileRoot(definition, rootType);
        Authorization = AuthorizationCompiler.Compile(compiler, definition, rootType);
        HasIncrementalParts = compiler.Conditions.HasIncrementalParts
            && Kind is not OperationType.Subscription
            && Schema.Features.Get<SchemaOptions>() is { EnableDefer: true } or { EnableStream: true };
    }

    /// <summary>The document with the operation.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation's definition.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>The schema.</summary>
    public Schema Schema => Compiler.Schema;

    /// <summary>The selections on the root type.</summary>
    public SelectionSet RootSelectionSet { get; }

    /// <summary>The kind of operation.</summary>
    public OperationType Kind => Definition.Operation;

    /// <summary>Data that other layers attach to the plan.</summary>
    public Features Features { get; } = new();

    /// <summary>Whether parts of the result can be delivered later.</summary>
    internal bool HasIncrementalParts { get; }

    internal OperationCompiler Compiler { get; }

    /// <summary>What the operation requires of its caller; null if everybody may execute it.</summary>
    internal AuthorizationPlan? Authorization { get; }

    /// <summary>The operation's cost; null without cost analysis.</summary>
    internal CostPlan? Cost { get; init; }

    internal IReadOnlyList<VariablePlan> Variables { get; }

    /// <summary>
    /// The selections below this one for values of this object type, including those that a request can exclude; planned on first use.
    /// </summary>
    public SelectionSet GetSelectionSet(Selection selection, ObjectType type) => selection.GetSelectionSet(this, type);
}
