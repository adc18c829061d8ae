using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>The kinds of change of arguments of fields, input fields, and arguments of directives.</summary>
internal sealed record InputKinds(
    SchemaChangeKind RequiredAdded,
    SchemaChangeKind OptionalAdded,
    SchemaChangeCriticality OptionalAddedCriticality,
    SchemaChangeKind Removed,
    SchemaChangeKind ChangedKind,
    SchemaChangeKind ChangedKindSafe,
    SchemaChangeKind DefaultValueAdded,
    SchemaChangeKind DefaultValueChange)
{
    public static InputKinds FieldArgument { get; } = new(
        RequiredArgAdded,
        OptionalArgAdded,
        SchemaChangeCriticality.Dangerous,
        ArgRemoved,
        ArgChangedKind,
        ArgChangedKindSafe,
        ArgDefaultValueAdded,
        ArgDefaultValueChange);

    public static InputKinds InputField { get; } = new(
        RequiredInputFieldAdded,
        OptionalInputFieldAdded,
        SchemaChangeCriticality.Dangerous,
        FieldRemoved,
        FieldChangedKind,
        FieldChangedKindSafe,
        InputFieldDefaultValueAdded,
        InputFieldDefaultValueChange);

    public static InputKinds DirectiveArgument { get; } = new(
        RequiredDirectiveArgAdded,
        OptionalDirectiveArgAdded,
        SchemaChangeCriticality.Safe,
        DirectiveArgRemoved,
        DirectiveArgChangedKind,
        DirectiveArgChangedKindSafe,
        DirectiveArgDefaultValueAdded,
        DirectiveArgDefaultValueChange);
}
