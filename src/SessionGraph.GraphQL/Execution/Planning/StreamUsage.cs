using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>A list whose items are streamed. See https://github.com/graphql/graphql-spec/pull/1110.</summary>
/// <param name="directive">The directive.</param>
/// <param name="condition">The number of the Boolean variable that must be true; null if there is none.</param>
internal sealed class StreamUsage(DirectiveNode directive, int? condition)
{
    private static readonly IntType s_int = new();

    private readonly IValueNode? _initialCount = IncrementalDirective.Argument(directive, "initialCount");

    public string? Label { get; } = IncrementalDirective.Label(directive);

    /// <summary>Creates the usage; null if the field is not streamed.</summary>
    public static StreamUsage? Create(FieldNode field, IncludeVariables conditions)
    {
        foreach (var directive in field.Directives)
            if (directive.Name.Value is "stream" && IncrementalDirective.If(directive) is var argument
                && argument is not BooleanValueNode { Value: false })
                return new StreamUsage(directive, argument is VariableNode variable ? conditions.NumberOf(variable) : null);

        return null;
    }

    /// <summary>The number of items in the initial result; null if the list is not streamed.</summary>
    public int? InitialCount(VariableValues variables, IncludeFlags flags)
    {
        if (condition is { } variable && !flags[variable])
            return null;

        if (_initialCount is null || variables.Resolve(_initialCount) is not { } literal)
            return 0;

        return s_int.TryParseLiteral(literal, out var count) && count is >= 0
            ? (int)count
            : throw new GraphQLException("The argument `initialCount` of `@stream` must be a whole number that is not negative.");
    }
}
