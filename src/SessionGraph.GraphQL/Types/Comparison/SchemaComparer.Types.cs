using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareType(INamedType oldType, INamedType newType)
    {
        var name = newType.Name;
        CompareDescriptions(name, $"`{name}`", oldType.Description, newType.Description);
        CompareApplied(name, oldType.Directives, newType.Directives);
        switch (oldType, newType)
        {
            case (ObjectType, ObjectType) or (InterfaceType, InterfaceType):
                CompareInterfaces((ComplexType)oldType, (ComplexType)newType);
                CompareFields((ComplexType)oldType, (ComplexType)newType);
                break;
            case (UnionType oldUnion, UnionType newUnion):
                CompareMembers(oldUnion, newUnion);
                break;
            case (EnumType oldEnum, EnumType newEnum):
                CompareValues(oldEnum, newEnum);
                break;
            case (InputObjectType oldInput, InputObjectType newInput):
                CompareOneOf(oldInput, newInput);
                CompareInputs(InputKinds.InputField, oldInput.Fields, newInput.Fields);
                break;
            case (ScalarType oldScalar, ScalarType newScalar):
                CompareSpecifications(oldScalar, newScalar);
                break;
            default:
                Add(TypeChangedKind, Breaking, name, $"`{name}` was {KindOf(oldType)} and is {KindOf(newType)} now.");
                break;
        }
    }

    private static string KindOf(INamedType type) => type switch
    {
        ObjectType => "an object",
        InterfaceType => "an interface",
        UnionType => "a union",
        EnumType => "an enumeration",
        InputObjectType => "an input object",
        _ => "a scalar",
    };

    private void CompareInterfaces(ComplexType oldType, ComplexType newType)
    {
        var interfaces = Difference<InterfaceType>.Between(oldType.Interfaces, newType.Interfaces, type => type.Name);
        foreach (var removed in interfaces.Removed)
            Add(ImplementedInterfaceRemoved, Breaking, oldType.Name, $"`{oldType.Name}` no longer implements `{removed.Name}`.");

        foreach (var added in interfaces.Added)
            Add(ImplementedInterfaceAdded, Dangerous, newType.Name, $"`{newType.Name}` implements `{added.Name}` now.");
    }

    private void CompareMembers(UnionType oldUnion, UnionType newUnion)
    {
        var members = Difference<ObjectType>.Between(oldUnion.Types, newUnion.Types, type => type.Name);
        foreach (var removed in members.Removed)
            Add(TypeRemovedFromUnion, Breaking, oldUnion.Name, $"`{removed.Name}` was removed from the union `{oldUnion.Name}`.");

        foreach (var added in members.Added)
            Add(TypeAddedToUnion, Dangerous, newUnion.Name, $"`{added.Name}` was added to the union `{newUnion.Name}`.");
    }

    private void CompareValues(EnumType oldEnum, EnumType newEnum)
    {
        var values = Difference<EnumValue>.Between(oldEnum.Values, newEnum.Values, value => value.Name);
        foreach (var removed in values.Removed)
            Add(ValueRemovedFromEnum, Breaking, $"{oldEnum.Name}.{removed.Name}", $"`{oldEnum.Name}.{removed.Name}` was removed.");

        foreach (var added in values.Added)
            Add(ValueAddedToEnum, Dangerous, $"{newEnum.Name}.{added.Name}", $"`{newEnum.Name}.{added.Name}` was added.");

        foreach (var (oldValue, newValue) in values.Kept)
        {
            var coordinate = $"{newEnum.Name}.{newValue.Name}";
            CompareDescriptions(coordinate, $"`{coordinate}`", oldValue.Description, newValue.Description);
            CompareDeprecations(coordinate, oldValue.DeprecationReason, newValue.DeprecationReason);
            CompareApplied(coordinate, oldValue.Directives, newValue.Directives);
        }
    }

    private void CompareOneOf(InputObjectType oldInput, InputObjectType newInput)
    {
        var name = newInput.Name;
        if (newInput.IsOneOf && !oldInput.IsOneOf)
            Add(OneOfAdded, Breaking, name, $"`{name}` takes exactly one of its fields now.");
        else if (oldInput.IsOneOf && !newInput.IsOneOf)
            Add(OneOfRemoved, Safe, name, $"`{name}` takes any of its fields now, no longer exactly one.");
    }

    private void CompareSpecifications(ScalarType oldScalar, ScalarType newScalar)
    {
        var (name, oldUrl, newUrl) = (newScalar.Name, oldScalar.SpecifiedBy?.OriginalString, newScalar.SpecifiedBy?.OriginalString);
        if (oldUrl == newUrl)
            return;

        if (oldUrl is null)
            Add(SpecifiedByAdded, Safe, name, $"`{name}` is specified by {newUrl} now.");
        else
            Add(SpecifiedByChanged, Dangerous, name, newUrl is null
                ? $"`{name}` is no longer specified by {oldUrl}."
                : $"`{name}` is specified by {newUrl}, no longer by {oldUrl}.");
    }
}
