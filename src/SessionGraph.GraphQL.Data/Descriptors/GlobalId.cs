using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>Finds which values of an entity a client knows as global ids.</summary>
internal static class GlobalId
{
    /// <summary>
    /// Whose ids the value is: as it was declared, or as the entity's output field of the same name is; null where it is no id.
    /// </summary>
    public static IDAttribute? Find(IDescriptorContext context, string name, FieldBinding binding, Type entityType)
    {
        // Without a type, an entity's own key is meant.
        var id = binding.Id ?? EntityFields.Find(context, entityType, name)?.Features.Get<IDAttribute>();
        return id is { RuntimeType: null, TypeName: null }
            ? (IDAttribute)Activator.CreateInstance(typeof(IDAttribute<>).MakeGenericType(entityType))!
            : id;
    }
}
