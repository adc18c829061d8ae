using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A directive applied to a member of the schema.</summary>
/// <param name="Name">The directive's name, without the <c>@</c>.</param>
/// <param name="Arguments">The given arguments, in order.</param>
public sealed record Directive(string Name, IReadOnlyList<ArgumentNode> Arguments);
