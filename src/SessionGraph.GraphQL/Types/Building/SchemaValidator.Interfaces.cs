using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    private void ValidateInterfaces(ComplexType type)
    {
        foreach (var repeated in type.Interfaces.GroupBy(interfaceType => interfaceType.Name).Where(group => group.Count() > 1))
            _errors.Add($"{type.Name}: the type implements `{repeated.Key}` twice.", _syntax.InterfacesOf(type.Name, repeated.Key));

        foreach (var interfaceType in type.Interfaces.Distinct())
        {
            if (interfaceType == (object)type)
            {
                _errors.Add($"{type.Name}: the type implements itself.", _syntax.InterfacesOf(type.Name, type.Name));
                continue;
            }

            ValidateAncestors(type, interfaceType);
            foreach (var expected in interfaceType.Fields)
            {
                if (!type.Fields.TryGetField(expected.Name, out var field))
                    _errors.Add(
                        $"{type.Name}.{expected.Name}: `{interfaceType.Name}` has this field, so the type must have it too.",
                        [.. _syntax.Find(expected.Coordinate), .. _syntax.Find(type.Name)]);
                else
                    ValidateImplementation(field, expected);
            }
        }
    }

    // A type must declare the interfaces of its interfaces.
    private void ValidateAncestors(ComplexType type, InterfaceType interfaceType)
    {
        foreach (var ancestor in interfaceType.Interfaces.Except(type.Interfaces))
        {
            List<ISyntaxNode> places =
            [
                .. _syntax.InterfacesOf(interfaceType.Name, ancestor.Name), .. _syntax.InterfacesOf(type.Name, interfaceType.Name),
            ];
            _errors.Add(
                ancestor == (object)type
                    ? $"{type.Name}: the type implements `{interfaceType.Name}`, which implements it in turn."
                    : $"{type.Name}: `{interfaceType.Name}` implements `{ancestor.Name}`, so the type must implement it too.",
                places);
        }
    }

    // See https://spec.graphql.org/September2025/#IsValidImplementation().
    private void ValidateImplementation(OutputField field, OutputField expected)
    {
        if (!IsCovariant(field.Type, expected.Type))
            _errors.Add(
                $"{field.Coordinate}: `{field.Type}` is not `{expected.Type}`, the type of `{expected.Coordinate}`.",
                [.. _syntax.TypesOf(expected.Coordinate), .. _syntax.TypesOf(field.Coordinate)]);

        foreach (var argument in expected.Arguments)
        {
            if (!field.Arguments.TryGetField(argument.Name, out var own))
                _errors.Add(
                    $"{field.Coordinate}({argument.Name}:): `{expected.Coordinate}` has this argument, so the field must have it too.",
                    [.. _syntax.Find(argument.Coordinate), .. _syntax.Find(field.Coordinate)]);
            else if (!own.Type.Equals(argument.Type))
                _errors.Add(
                    $"{own.Coordinate}: `{own.Type}` is not `{argument.Type}`, the type of `{argument.Coordinate}`.",
                    [.. _syntax.TypesOf(argument.Coordinate), .. _syntax.TypesOf(own.Coordinate)]);
        }

        foreach (var own in field.Arguments)
            if (own.IsRequired && expected.Arguments.IndexOf(own.Name) < 0)
                _errors.Add(
                    $"{own.Coordinate}: an argument that `{expected.Coordinate}` does not have cannot be required.",
                    [.. _syntax.Find(own.Coordinate), .. _syntax.Find(expected.Coordinate)]);

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            _errors.Add(
                $"{field.Coordinate}: the field is deprecated, yet `{expected.Coordinate}` is not.",
                [.. _syntax.Find(field.Coordinate), .. _syntax.Find(expected.Coordinate)]);
    }

    private bool IsCovariant(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType nonNull, NonNullType expectedNonNull) => IsCovariant(nonNull.InnerType, expectedNonNull.InnerType),
        (NonNullType nonNull, _) => IsCovariant(nonNull.InnerType, expected),
        (ListType list, ListType expectedList) => IsCovariant(list.ElementType, expectedList.ElementType),
        (ObjectType objectType, InterfaceType or UnionType) => _schema.GetPossibleTypes((INamedType)expected).Contains(objectType),
        (InterfaceType interfaceType, InterfaceType expectedInterface) =>
            interfaceType == expectedInterface || interfaceType.IsImplementing(expectedInterface),
        _ => type.Equals(expected),
    };
}
