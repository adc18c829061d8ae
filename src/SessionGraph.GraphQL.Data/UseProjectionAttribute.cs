using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Reads only the columns that the selected fields need: the member of each field, and its required members. When the entity is abstract,
/// each row becomes an object of its concrete type, with the members that the query selects of that type.
/// </summary>
public sealed class UseProjectionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UseProjectionAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
        => ListField.Configure(context, field, declaringType, ListFieldStep.Projection).IsProjected = true;
}
