using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Changes the configurations of a schema after all are known and before the types are created.</summary>
public abstract class TypeInterceptor
{
    /// <summary>Called once. Types that are added here, and the types they refer to, become part of the schema.</summary>
    public abstract void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations);
}
