using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Says whether the mutation conventions apply to this mutation, whatever the default is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Whether the mutation keeps its arguments and its result as they are.</summary>
    public bool Disable { get; set; }

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
        => field.Features.Set(this);
}
