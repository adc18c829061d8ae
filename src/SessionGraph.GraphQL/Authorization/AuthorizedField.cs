using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>What a field requires of a caller: its own directives and those of its type.</summary>
internal sealed class AuthorizedField
{
    private static readonly AuthorizedField s_none = new([]);

    private readonly IReadOnlyList<AuthorizeDirective> _directives;

    private AuthorizedField(IReadOnlyList<AuthorizeDirective> directives) => _directives = directives;

    /// <summary>The directives; empty for a field that everybody may read.</summary>
    public static IReadOnlyList<AuthorizeDirective> DirectivesOf(OutputField field)
        => field.Features.GetOrAdd(() => Create(field))._directives;

    private static AuthorizedField Create(OutputField field)
    {
        var own = AuthorizeDirective.ReadAll(field.Directives);
        AuthorizeDirective[] all = field.Features.Get<AnonymousAccess>() is null
            ? [.. AuthorizeDirective.ReadAll(field.DeclaringType.Directives).Concat(own).Distinct()]
            : [.. own.Distinct()];
        return all is [] ? s_none : new AuthorizedField(all);
    }
}
