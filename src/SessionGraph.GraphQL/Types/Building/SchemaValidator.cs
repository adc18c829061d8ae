using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>
/// Validates a schema by the rules of https://spec.graphql.org/September2025/#sec-Type-System. Each error starts with the coordinate.
/// </summary>
internal sealed partial class SchemaValidator
{
    private readonly Schema _schema;
    private readonly TypeSystemDefinitions _syntax;
    private readonly SchemaErrors _errors;

    private SchemaValidator(Schema schema, TypeSystemDefinitions syntax, SchemaErrors errors)
        => (_schema, _syntax, _errors) = (schema, syntax, errors);

    /// <summary>Adds the errors of the schema, with their locations in the type system documents.</summary>
    public static void Validate(Schema schema, TypeSystemDefinitions syntax, SchemaErrors errors)
    {
        var validator = new SchemaValidator(schema, syntax, errors);
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
            validator.Validate(type);

        validator.ValidateDirectives();
        validator.ValidateInputCycles();
        validator.ValidateDefaultCycles();
    }

    private void Validate(INamedType type)
    {
        ValidateName(type.Name, type.Name);
        ValidateApplied(type.Directives, LocationOf(type), type.Name);
        switch (type)
        {
            case ComplexType complex:
                ValidateFields(complex);
                ValidateInterfaces(complex);
                break;
            case UnionType union:
                ValidateUnion(union);
                break;
            case EnumType enumType:
                ValidateEnum(enumType);
                break;
            case InputObjectType input:
                ValidateInputObject(input);
                break;
            case ScalarType scalar:
                ValidateScalar(scalar);
                break;
            default:
                break;
        }
    }

    private void ValidateScalar(ScalarType scalar)
    {
        var specified = _syntax.DirectivesOf(scalar.Name).Where(directive => directive.Name.Value is "specifiedBy");
        if (BuiltInScalars.IsSpecified(scalar.Name) && specified.Any())
            _errors.Add($"{scalar.Name}: a built-in scalar cannot have `@specifiedBy`.", specified);
    }

    private static string LocationOf(INamedType type) => type switch
    {
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        _ => "SCALAR",
    };

    private void ValidateName(string name, string coordinate)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            _errors.Add($"{coordinate}: names that start with `__` are reserved for introspection.", _syntax.Find(coordinate));
        else if (name.Length is 0 || char.IsAsciiDigit(name[0])
            || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_'))
            _errors.Add(
                $"{coordinate}: `{name}` is not a valid name. A name consists of letters, digits and `_`, and does not start with a digit.",
                _syntax.Find(coordinate));
    }

    private void ValidateFields(ComplexType type)
    {
        if (type.Fields.Count is 0)
            _errors.Add($"{type.Name}: the type has no fields; it needs at least one.", _syntax.Find(type.Name));

        foreach (var field in type.Fields)
        {
            ValidateName(field.Name, field.Coordinate);
            if (!field.Type.IsOutputType())
                _errors.Add(
                    $"{field.Coordinate}: `{field.Type}` is an input type; a field returns an output type.", _syntax.TypesOf(field.Coordinate));

            if (type is ObjectType && (field.Getter is null) == (field.Resolver is null))
                _errors.Add($"{field.Coordinate}: a field of an object needs either a getter or a resolver.");

            ValidateApplied(field.Directives, "FIELD_DEFINITION", field.Coordinate);
            ValidateInputs(field.Arguments, "ARGUMENT_DEFINITION");
        }
    }

    private void ValidateUnion(UnionType union)
    {
        if (union.Types.Count is 0)
            _errors.Add($"{union.Name}: the union has no member types; it needs at least one.", _syntax.Find(union.Name));

        foreach (var duplicate in union.Types.GroupBy(type => type.Name).Where(group => group.Count() > 1))
            _errors.Add($"{union.Name}: `{duplicate.Key}` is a member twice.", _syntax.MembersOf(union.Name, duplicate.Key));
    }

    private void ValidateEnum(EnumType type)
    {
        if (type.Values.Count is 0)
            _errors.Add($"{type.Name}: the enum has no values; it needs at least one.", _syntax.Find(type.Name));

        foreach (var value in type.Values)
        {
            ValidateName(value.Name, $"{type.Name}.{value.Name}");
            ValidateApplied(value.Directives, "ENUM_VALUE", $"{type.Name}.{value.Name}");
            if (value.Name is "true" or "false" or "null")
                _errors.Add($"{type.Name}.{value.Name}: `{value.Name}` is reserved and cannot be an enum value.");
        }
    }

    private void ValidateInputObject(InputObjectType type)
    {
        if (type.Fields.Count is 0)
            _errors.Add($"{type.Name}: the input object has no fields; it needs at least one.", _syntax.Find(type.Name));

        ValidateInputs(type.Fields, "INPUT_FIELD_DEFINITION");
        if (!type.IsOneOf)
            return;

        foreach (var field in type.Fields)
        {
            if (field.Type is NonNullType)
                _errors.Add($"{field.Coordinate}: a field of a `@oneOf` input object must be nullable.", _syntax.TypesOf(field.Coordinate));

            if (field.DefaultValue is not null)
                _errors.Add($"{field.Coordinate}: a field of a `@oneOf` input object cannot have a default.", _syntax.Find(field.Coordinate));
        }
    }

    private void ValidateInputs(IEnumerable<InputField> inputs, string location)
    {
        foreach (var input in inputs)
        {
            ValidateName(input.Name, input.Coordinate);
            ValidateApplied(input.Directives, location, input.Coordinate);
            if (!input.Type.IsInputType())
                _errors.Add(
                    $"{input.Coordinate}: `{input.Type}` is an output type; an input takes an input type.", _syntax.TypesOf(input.Coordinate));
            else if (input.DefaultValue is { } value && !IsValid(value, input.Type))
                _errors.Add($"{input.Coordinate}: the default `{value}` is not a value of `{input.Type}`.", value);

            if (input is { IsRequired: true, DeprecationReason: not null })
                _errors.Add(
                    $"{input.Coordinate}: a required input cannot be deprecated.",
                    [
                        .. _syntax.DirectivesOf(input.Coordinate).Where(directive => directive.Name.Value is "deprecated"),
                        .. _syntax.TypesOf(input.Coordinate),
                    ]);
        }
    }

    private static bool IsValid(IValueNode value, IType type) => (type, value) switch
    {
        (NonNullType, NullValueNode) => false,
        (NonNullType nonNull, _) => IsValid(value, nonNull.InnerType),
        (_, NullValueNode) => true,
        (ListType list, ListValueNode items) => items.Items.All(item => IsValid(item, list.ElementType)),
        (ListType list, _) => IsValid(value, list.ElementType),
        (EnumType enumType, EnumValueNode name) => enumType.TryGetValue(name.Value, out _),
        (ScalarType scalar, _) => scalar.TryParseLiteral(value, out _),
        (InputObjectType input, ObjectValueNode map) =>
            map.Fields.All(field => input.Fields.TryGetField(field.Name.Value, out var known) && IsValid(field.Value, known.Type))
                && input.Fields.Where(field => field.IsRequired).All(field => map.Fields.Any(given => given.Name.Value == field.Name))
                && (!input.IsOneOf || map.Fields is [{ Value: not NullValueNode }]),
        _ => false,
    };
}
