namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    private void ValidateDirectives()
    {
        ValidateApplied(_schema.AppliedDirectives, "SCHEMA", "schema");
        foreach (var directive in _schema.Directives)
        {
            var coordinate = "@" + directive.Name;
            ValidateName(directive.Name, coordinate);
            ValidateInputs(directive.Arguments, "ARGUMENT_DEFINITION");
            ValidateDirectiveCycle(directive);
            if (directive.Locations.Count is 0)
                _errors.Add($"{coordinate}: the directive has no locations; it needs at least one.", _syntax.Find(coordinate));

            // Execution reads the argument, whoever defines the directive.
            if (directive.Name is "skip" or "include"
                && !(directive.Arguments.TryGetField("if", out var condition) && condition.Type.ToString() is "Boolean!"))
                _errors.Add($"{coordinate}: the directive must have an argument `if: Boolean!`.", _syntax.Find(coordinate));
        }
    }

    // See https://spec.graphql.org/September2025/#sec-Validation.Directives.
    private void ValidateApplied(IReadOnlyList<Directive> applied, string location, string coordinate)
    {
        // Directives that the type has as members, such as @deprecated, are not in its list of directives.
        applied = [.. applied, .. _syntax.DirectivesOf(coordinate).Where(SdlTypes.IsMember).Select(SdlTypes.Create)];
        foreach (var directive in applied)
        {
            var nodes = _syntax.DirectivesOf(coordinate).Where(node => node.Name.Value == directive.Name);
            if (!_schema.TryGetDirectiveType(directive.Name, out var type))
            {
                _errors.Add($"{coordinate}: the schema has no directive `@{directive.Name}`.", nodes);
                continue;
            }

            if (!type.Locations.Contains(location))
                _errors.Add($"{coordinate}: `@{directive.Name}` is allowed at {string.Join(", ", type.Locations)}, not at {location}.", nodes);

            ValidateArguments(directive, type, coordinate);
        }

        foreach (var repeated in applied.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
            if (_schema.TryGetDirectiveType(repeated.Key, out var type) && !type.IsRepeatable)
                _errors.Add($"{coordinate}: `@{repeated.Key}` may be applied here only once.");
    }

    private void ValidateArguments(Directive directive, DirectiveType type, string coordinate)
    {
        foreach (var given in directive.Arguments)
        {
            if (!type.Arguments.TryGetField(given.Name.Value, out var argument))
                _errors.Add($"{coordinate}: `@{directive.Name}` has no argument `{given.Name.Value}`.", given);
            else if (!IsValid(given.Value, argument.Type))
                _errors.Add(
                    $"{coordinate}: `{given.Value}` is not a value of `{argument.Type}`, the type of `{argument.Coordinate}`.", given.Value);
        }

        foreach (var required in type.Arguments.Where(argument => argument.IsRequired))
            if (!directive.Arguments.Any(given => given.Name.Value == required.Name))
                _errors.Add($"{coordinate}: `@{directive.Name}` needs its argument `{required.Name}`.");
    }
}
