using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>Finds the values of an entity that clients see as global ids.</summary>
internal static class GlobalId
{
    /// <summary>
    /// The id attribute of the value: its own, or that of the entity's output field with the same name. Null when the value is no id.
    /// </summary>
    public static IDAttribute? Find(IDescriptorContext context, string name, FieldBinding binding, Type entityType)
    {
        // An id without a type is the key of the entity itself.
        var id = binding.Id ?? EntityFields.Find(context, entityType, name)?.Features.Get<IDAttribute>();
        return id is { RuntimeType: null, TypeName: null }
            ? (IDAttribute)Activator.CreateInstance(typeof(IDAttribute<>).MakeGenericType(entityType))!
            : id;
    }
}
