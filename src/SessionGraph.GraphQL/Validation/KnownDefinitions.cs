using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Validation;

/// <summary>The definitions that a type system document may refer to.</summary>
internal sealed class KnownDefinitions
{
    private readonly Dictionary<string, DirectiveType> _directives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames;

    /// <summary>Collects the definitions.</summary>
    /// <param name="own">The definitions of the document.</param>
    /// <param name="extended">The definitions that the document extends.</param>
    /// <param name="typeNames">The names of other types.</param>
    /// <param name="directives">Other directives.</param>
    public KnownDefinitions(
        TypeSystemDefinitions own,
        TypeSystemDefinitions extended,
        IEnumerable<string>? typeNames = null,
        IEnumerable<DirectiveTypeConfiguration>? directives = null)
    {
        Own = own;
        Extended = extended;
        _typeNames = new HashSet<string>(typeNames ?? [], StringComparer.Ordinal);
        var defined = extended.Definitions.Concat(own.Definitions).OfType<DirectiveDefinitionNode>().Select(SdlTypes.Create);
        foreach (var directive in SpecifiedDirectives.All.Concat(directives ?? []).Concat(defined))
            _directives[directive.Name] = Create(directive);
    }

    /// <summary>The definitions of the document.</summary>
    public TypeSystemDefinitions Own { get; }

    /// <summary>The definitions that the document extends; empty if it stands alone.</summary>
    public TypeSystemDefinitions Extended { get; }

    /// <summary>The definition of the type in the documents; null if there is none.</summary>
    public ITypeDefinitionNode? FindType(string name) => Own.FindType(name) ?? Extended.FindType(name);

    public bool HasType(string name)
        => FindType(name) is not null
            || BuiltInScalars.IsSpecified(name)
            || name.StartsWith("__", StringComparison.Ordinal)
            || _typeNames.Contains(name);

    /// <summary>Whether the extended documents define the directive. Every schema has the specification's directives.</summary>
    public bool IsDirectiveExtended(string name)
        => Extended != TypeSystemDefinitions.Empty
            && (Extended.Find("@" + name).Count > 0 || SpecifiedDirectives.All.Any(directive => directive.Name == name));

    public DirectiveType? FindDirective(string name) => _directives.GetValueOrDefault(name);

    // The rules only need the names of the arguments and whether they are required, so the type's name does not matter.
    private static DirectiveType Create(DirectiveTypeConfiguration configuration)
        => new(configuration.Name, configuration.Description, configuration.Locations, configuration.IsRepeatable)
        {
            Arguments = new FieldCollection<InputField>([.. configuration.Arguments
                .DistinctBy(argument => argument.Name)
                .Select(argument => new InputField(argument.Name, null, null, TypeOf(argument.Type))
                {
                    Coordinate = $"@{configuration.Name}({argument.Name}:)",
                    RuntimeType = typeof(object),
                    DefaultValue = argument.DefaultValue,
                })]),
        };

    private static IType TypeOf(TypeReference reference) => reference switch
    {
        TypeReference.NonNull nonNull => new NonNullType(TypeOf(nonNull.Inner)),
        TypeReference.List list => new ListType(TypeOf(list.Element)),
        _ => new JsonType(),
    };
}
