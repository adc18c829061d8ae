using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Validation;

/// <summary>What a type system document may speak of.</summary>
internal sealed class KnownDefinitions
{
    private readonly Dictionary<string, DirectiveType> _directives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames;

    /// <summary>Takes in what there is.</summary>
    /// <param name="own">What the document defines.</param>
    /// <param name="extended">What the document extends.</param>
    /// <param name="typeNames">The names of further types.</param>
    /// <param name="directives">Further directives.</param>
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

    /// <summary>What the document defines.</summary>
    public TypeSystemDefinitions Own { get; }

    /// <summary>What the document extends; empty where it stands alone.</summary>
    public TypeSystemDefinitions Extended { get; }

    /// <summary>The definition of the type in a document; null where there is none.</summary>
    public ITypeDefinitionNode? FindType(string name) => Own.FindType(name) ?? Extended.FindType(name);

    public bool HasType(string name)
        => FindType(name) is not null
            || BuiltInScalars.IsSpecified(name)
            || name.StartsWith("__", StringComparison.Ordinal)
            || _typeNames.Contains(name);

    /// <summary>Whether the directive is defined by what the document extends: a schema always has the specification's.</summary>
    public bool IsDirectiveExtended(string name)
        => Extended != TypeSystemDefinitions.Empty
            && (Extended.Find("@" + name).Count > 0 || SpecifiedDirectives.All.Any(directive => directive.Name == name));

    public DirectiveType? FindDirective(string name) => _directives.GetValueOrDefault(name);

    // The rules ask only whether an argument is there and whether it is required: what its type is named is no matter.
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
