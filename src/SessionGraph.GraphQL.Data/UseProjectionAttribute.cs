using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Reads only the columns that the selected fields are made from: each field's own member, and what it requires. On a field of an
/// abstract class every row becomes an object of its own type, with the members that are selected on that type.
/// </summary>
public sealed class UseProjectionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute, ordered by its line.</summary>
    public UseProjectionAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
        => ListField.Configure(context, field, declaringType, ListFieldStep.Projection).IsProjected = true;
}
