using System.Reflection;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>The default names of filter and sort inputs.</summary>
internal static class InputNames
{
    /// <summary>
    /// The name of the class that describes the input, without <c>Type</c>: <c>BookFilterInputType</c> describes <c>BookFilterInput</c>. Without a
    /// class, the name of the entity's type and the suffix.
    /// </summary>
    /// <param name="context">The schema.</param>
    /// <param name="entityType">The entity.</param>
    /// <param name="inputType">The class that describes the input; null for none.</param>
    /// <param name="suffix">The suffix, such as <c>FilterInput</c>.</param>
    public static string Default(IDescriptorContext context, Type entityType, Type? inputType, string suffix)
    {
        if (inputType is null)
            return context.GetTypeName(entityType, isInput: false) + suffix;

        var name = inputType.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? inputType.Name;
        if (name.EndsWith(suffix + "Type", StringComparison.Ordinal))
            return name[..^4];

        return name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
    }
}
