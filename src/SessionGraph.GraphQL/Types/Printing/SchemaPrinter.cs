using System.Text;

namespace SessionGraph.GraphQL.Types.Printing;

/// <summary>
/// Prints a schema as a document in HotChocolate's layout, so that snapshots differ only if schemas do: root types, types by kind and name,
/// directives, scalars. Members that every schema has are left out.
/// </summary>
public sealed partial class SchemaPrinter
{
    private readonly StringBuilder _document = new();
    private readonly HashSet<string> _appliedDirectives = new(StringComparer.Ordinal);

    private SchemaPrinter()
    {
    }

    /// <summary>Prints the schema, without a trailing line end. Equal schemas print equally.</summary>
    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.PrintSchema(schema);
        return printer._document.ToString();
    }

    private void PrintSchema(Schema schema)
    {
        PrintRoots(schema);

        var types = schema.Types
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !BuiltInScalars.IsSpecified(type.Name))
            .OrderBy(type => type.Kind)
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .ToLookup(type => type is ScalarType);
        foreach (var type in types[false])
            PrintType(type);

        // Scalars are printed last, but the directives applied to them must be known before.
        if (types[true].Any(scalar => ((ScalarType)scalar).SpecifiedBy is not null))
            _appliedDirectives.Add("specifiedBy");

        foreach (var directive in schema.Directives.Where(IsPrinted).OrderBy(directive => directive.Name, StringComparer.Ordinal))
            PrintDirectiveType(directive);

        foreach (var scalar in types[true])
            PrintType(scalar);
    }

    private bool IsPrinted(DirectiveType directive) => directive.Name switch
    {
        "skip" or "include" or "deprecated" => false,
        "specifiedBy" or "oneOf" => _appliedDirectives.Contains(directive.Name),
        _ => true,
    };

    private void PrintRoots(Schema schema)
    {
        PrintDescription(schema.Description, "");
        _document.Append("schema");
        PrintDirectives(schema.AppliedDirectives);
        _document.Append(" {\n  query: ").Append(schema.QueryType.Name);
        if (schema.MutationType is { } mutation)
            _document.Append("\n  mutation: ").Append(mutation.Name);

        if (schema.SubscriptionType is { } subscription)
            _document.Append("\n  subscription: ").Append(subscription.Name);

        _document.Append("\n}");
    }

    private void StartDefinition(string? description)
    {
        _document.Append("\n\n");
        PrintDescription(description, "");
    }
}
