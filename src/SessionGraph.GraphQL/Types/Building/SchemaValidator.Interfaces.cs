namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    // See https://spec.graphql.org/September2025/#IsValidImplementation().
    private void ValidateInterfaces(ComplexType type)
    {
        foreach (var interfaceType in type.Interfaces)
        {
            if (interfaceType == (object)type)
                _faults.Add($"{type.Name}: the type implements itself.");

            foreach (var expected in interfaceType.Fields)
            {
                if (!type.Fields.TryGetField(expected.Name, out var field))
                    _faults.Add($"{type.Name}.{expected.Name}: `{interfaceType.Name}` has this field, so the type must have it too.");
                else
                    ValidateImplementation(field, expected);
            }
        }
    }

    private void ValidateImplementation(OutputField field, OutputField expected)
    {
        if (!IsCovariant(field.Type, expected.Type))
            _faults.Add($"{field.Coordinate}: `{field.Type}` is not `{expected.Type}`, the type that `{expected.Coordinate}` has.");

        foreach (var argument in expected.Arguments)
        {
            if (!field.Arguments.TryGetField(argument.Name, out var own))
                _faults.Add($"{field.Coordinate}({argument.Name}:): `{expected.Coordinate}` has this argument, so the field must have it too.");
            else if (!own.Type.Equals(argument.Type))
                _faults.Add($"{own.Coordinate}: `{own.Type}` is not `{argument.Type}`, the type that `{argument.Coordinate}` has.");
        }

        foreach (var own in field.Arguments)
            if (own.IsRequired && expected.Arguments.IndexOf(own.Name) < 0)
                _faults.Add($"{own.Coordinate}: an argument that `{expected.Coordinate}` does not have cannot be required.");
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

    // An input object that needs itself could never be given. See https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle().
    private void ValidateInputCycles()
    {
        var done = new HashSet<InputObjectType>();
        foreach (var type in _schema.Types.OfType<InputObjectType>())
            FindCycle(type, [], done);
    }

    private void FindCycle(InputObjectType type, List<InputObjectType> path, HashSet<InputObjectType> done)
    {
        if (path.Contains(type))
        {
            _faults.Add($"{type.Name}: the input object requires itself, through {string.Join(", ", path.Select(step => $"`{step.Name}`"))}.");
            return;
        }

        if (!done.Add(type))
            return;

        path.Add(type);
        foreach (var field in type.Fields)
            if (field.Type is NonNullType { InnerType: InputObjectType required })
                FindCycle(required, path, done);

        path.RemoveAt(path.Count - 1);
    }
}
