namespace SessionGraph.GraphQL.Types.Configurations;

/// <summary>A directive's definition as it is being put together.</summary>
/// <param name="Name">The name, without the <c>@</c>.</param>
/// <param name="Description">The description in Markdown; null where there is none.</param>
/// <param name="Locations">The places where it may stand, in the specification's names.</param>
/// <param name="IsRepeatable">Whether it may stand more than once at one place.</param>
/// <param name="Arguments">The arguments, in order.</param>
public sealed record DirectiveTypeConfiguration(
    string Name,
    string? Description,
    IReadOnlyList<string> Locations,
    bool IsRepeatable = false,
    params IReadOnlyList<InputFieldConfiguration> Arguments);
