using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>An attribute that changes the field that its member becomes: paging, filtering, errors and the like.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class ObjectFieldDescriptorAttribute : Attribute
{
    /// <summary>The place among the member's attributes: the lower, the further outside. By convention the line of the attribute.</summary>
    public int Order { get; set; }

    /// <summary>Changes the field.</summary>
    public abstract void OnConfigure(IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member);
}
