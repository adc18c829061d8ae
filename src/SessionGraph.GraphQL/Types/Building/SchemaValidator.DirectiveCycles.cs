namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    // A directive must not be applied within its own definition. See https://spec.graphql.org/September2025/#sec-Type-System.Directives.
    private void ValidateDirectiveCycle(DirectiveType directive)
    {
        var visited = new HashSet<ITypeSystemMember>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<ITypeSystemMember>(ReferencesOf(directive));
        while (pending.TryPop(out var member))
        {
            if (ReferenceEquals(member, directive))
            {
                _errors.Add($"@{directive.Name}: the directive is applied within its own definition.", _syntax.Find("@" + directive.Name));
                return;
            }

            if (!visited.Add(member))
                continue;

            foreach (var next in ReferencesOf(member))
                pending.Push(next);
        }
    }

    // The directives and types that the definition refers to.
    private IEnumerable<ITypeSystemMember> ReferencesOf(ITypeSystemMember member) => member switch
    {
        DirectiveType directive => directive.Arguments,
        InputField input => [input.Type.NamedType(), .. Applied(input.Directives)],
        InputObjectType type => [.. Applied(type.Directives), .. type.Fields],
        EnumType type => [.. Applied(type.Directives), .. type.Values],
        EnumValue value => Applied(value.Directives),
        ScalarType type => Applied(type.Directives),
        _ => [],
    };

    private IEnumerable<DirectiveType> Applied(IReadOnlyList<Directive> directives) => directives
        .Select(directive => _schema.TryGetDirectiveType(directive.Name, out var type) ? type : null)
        .OfType<DirectiveType>();
}
