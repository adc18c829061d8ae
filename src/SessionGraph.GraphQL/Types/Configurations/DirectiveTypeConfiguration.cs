namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>The configuration of a directive.</summary>
/// <param name="Name">The name, without the <c>@</c>.</param>
/// <param name="Description">The description in Markdown; null if there is none.</param>
/// <param name="Locations">The locations where it is allowed, in the specification's names.</param>
/// <param name="IsRepeatable">Whether it may be applied more than once at one location.</param>
/// <param name="Arguments">The arguments, in order.</param>
public sealed record DirectiveTypeConfiguration(
    string Name,
    string? Description,
    IReadOnlyList<string> Locations,
    bool IsRepeatable = false,
    params IReadOnlyList<InputFieldConfiguration> Arguments);
