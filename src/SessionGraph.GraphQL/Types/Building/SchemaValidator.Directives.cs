namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    private void ValidateDirectives()
    {
        foreach (var directive in _schema.Directives)
        {
            ValidateName(directive.Name, "@" + directive.Name);
            ValidateInputs(directive.Arguments, "ARGUMENT_DEFINITION");
        }
    }

    // See https://spec.graphql.org/September2025/#sec-Validation.Directives.
    private void ValidateApplied(IReadOnlyList<Directive> applied, string location, string coordinate)
    {
        foreach (var directive in applied)
        {
            if (!_schema.TryGetDirectiveType(directive.Name, out var type))
            {
                _faults.Add($"{coordinate}: the schema has no directive `@{directive.Name}`.");
                continue;
            }

            if (!type.Locations.Contains(location))
                _faults.Add($"{coordinate}: `@{directive.Name}` may stand at {string.Join(", ", type.Locations)}, not at {location}.");

            ValidateArguments(directive, type, coordinate);
        }

        foreach (var repeated in applied.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
            if (_schema.TryGetDirectiveType(repeated.Key, out var type) && !type.IsRepeatable)
                _faults.Add($"{coordinate}: `@{repeated.Key}` may stand here only once.");
    }

    private void ValidateArguments(Directive directive, DirectiveType type, string coordinate)
    {
        foreach (var given in directive.Arguments)
        {
            if (!type.Arguments.TryGetField(given.Name.Value, out var argument))
                _faults.Add($"{coordinate}: `@{directive.Name}` has no argument `{given.Name.Value}`.");
            else if (!IsValid(given.Value, argument.Type))
                _faults.Add($"{coordinate}: `{given.Value}` is no value of `{argument.Type}`, the type of `{argument.Coordinate}`.");
        }

        foreach (var required in type.Arguments.Where(argument => argument.IsRequired))
            if (!directive.Arguments.Any(given => given.Name.Value == required.Name))
                _faults.Add($"{coordinate}: `@{directive.Name}` needs its argument `{required.Name}`.");
    }
}
