using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>What the directive <c>@authorize</c> requires of a caller.</summary>
/// <param name="Policy">The name of the policy; null for none.</param>
/// <param name="Roles">The caller must have one of these roles; empty for none.</param>
public sealed record AuthorizeDirective(string? Policy, IReadOnlyList<string> Roles)
{
    internal const string Name = "authorize";

    internal static DirectiveTypeConfiguration Type { get; } = new(
        Name,
        "Requires a policy, a role, or only an authenticated caller. It is evaluated before any resolver of the operation runs.",
        ["OBJECT", "FIELD_DEFINITION"],
        true,
        new InputFieldConfiguration
        {
            Name = "policy",
            Type = TypeReference.Parse("String"),
            Description = "The name of the policy, such as `quiz:read`.",
            RuntimeType = typeof(string),
        },
        new InputFieldConfiguration
        {
            Name = "roles",
            Type = TypeReference.Parse("[String!]"),
            Description = "The caller must have one of these roles.",
            RuntimeType = typeof(string[]),
        });

    /// <inheritdoc />
    public bool Equals(AuthorizeDirective? other) => other is not null && Policy == other.Policy && Roles.SequenceEqual(other.Roles);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Policy, Roles.Count);

    internal static Directive Create(AuthorizeAttribute attribute)
    {
        var arguments = new List<ArgumentNode>();
        if (attribute.Policy is { } policy)
            arguments.Add(new ArgumentNode(new NameNode("policy"), new StringValueNode(policy)));

        if (attribute.Roles is { Length: > 0 } roles)
            arguments.Add(new ArgumentNode(new NameNode("roles"), new ListValueNode([.. roles.Select(role => new StringValueNode(role))])));

        return new Directive(Name, arguments);
    }

    /// <summary>What a field requires of a caller: its own directives and those of its type. Empty for a field that everybody may read.</summary>
    internal static IReadOnlyList<AuthorizeDirective> ReadAll(OutputField field)
    {
        var inherited = field.Features.Get<AnonymousAccess>() is null ? field.DeclaringType.Directives : [];
        return [.. inherited.Concat(field.Directives).Where(directive => directive.Name is Name).Select(Read).Distinct()];
    }

    private static AuthorizeDirective Read(Directive directive)
    {
        var policy = directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "policy")?.Value as StringValueNode;
        var roles = directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "roles")?.Value switch
        {
            ListValueNode list => list.Items.OfType<StringValueNode>().Select(role => role.Value),
            StringValueNode role => [role.Value],
            _ => [],
        };
        return new AuthorizeDirective(policy?.Value, [.. roles]);
    }
}
