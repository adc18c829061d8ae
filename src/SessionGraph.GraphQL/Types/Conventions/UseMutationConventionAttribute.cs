using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Switches the mutation conventions on or off for this mutation.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Whether the mutation keeps its arguments and its result unchanged.</summary>
    public bool Disable { get; set; }

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
        => field.Features.Set(this);
}
