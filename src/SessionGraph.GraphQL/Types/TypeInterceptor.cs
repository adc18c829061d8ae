using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>Changes the configurations of a schema when all of them are there and before the types are made.</summary>
public abstract class TypeInterceptor
{
    /// <summary>Called once. Types that are added meanwhile, and those they refer to, are part of the schema too.</summary>
    public abstract void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations);
}
