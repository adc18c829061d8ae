namespace SessionGraph.GraphQL.Types.Printing;

public sealed partial class SchemaPrinter
{
    private void PrintType(INamedType type)
    {
        StartDefinition(type.Description);
        switch (type)
        {
            case ComplexType complex:
                PrintComplexType(complex);
                break;
            case UnionType union:
                PrintHead("union", union);
                _document.Append(" = ").AppendJoin(" | ", union.Types);
                break;
            case InputObjectType input:
                PrintHead("input", input);
                if (input.IsOneOf)
                    PrintDirective("oneOf", []);

                PrintBody(input.Fields, PrintInputField);
                break;
            case EnumType enumType:
                PrintHead("enum", enumType);
                PrintBody(enumType.Values, PrintEnumValue);
                break;
            case ScalarType scalar:
                PrintHead("scalar", scalar);
                if (scalar.SpecifiedBy is { } url)
                    PrintDirective("specifiedBy", [("url", new Language.StringValueNode(url.OriginalString))]);

                break;
        }
    }

    private void PrintComplexType(ComplexType type)
    {
        _document.Append(type is ObjectType ? "type " : "interface ").Append(type.Name);
        if (type.Interfaces.Count > 0)
            _document.Append(" implements ").AppendJoin(" & ", type.Interfaces);

        PrintDirectives(type.Directives);
        PrintBody(type.Fields, PrintOutputField);
    }

    private void PrintHead(string keyword, INamedType type)
    {
        _document.Append(keyword).Append(' ').Append(type.Name);
        PrintDirectives(type.Directives);
    }

    private void PrintBody<T>(IEnumerable<T> members, Action<T> print)
    {
        _document.Append(" {");
        foreach (var member in members)
        {
            _document.Append("\n  ");
            print(member);
        }

        _document.Append("\n}");
    }

    private void PrintDirectiveType(DirectiveType directive)
    {
        StartDefinition(directive.Description);
        _document.Append("directive @").Append(directive.Name);
        PrintArguments(directive.Arguments);
        _document.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations);
    }
}
