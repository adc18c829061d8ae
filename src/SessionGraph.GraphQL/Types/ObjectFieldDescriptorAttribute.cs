using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>An attribute that configures the field of its member, such as for paging, filtering or errors.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class ObjectFieldDescriptorAttribute : Attribute
{
    /// <summary>
    /// The order among the member's attributes: a lower order is further outside. By convention, it is the line of the attribute.
    /// </summary>
    public int Order { get; set; }

    /// <summary>Configures the field.</summary>
    public abstract void OnConfigure(IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member);
}
