using System.Globalization;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// A value that gives the number of items of a list. It is an argument, or a field inside an argument, and either a number or a list whose
/// items count.
/// </summary>
/// <param name="Path">The argument, and the input fields that lead to the value.</param>
internal sealed record SlicingArgument(IReadOnlyList<InputField> Path)
{
    /// <summary>Finds the argument at a path separated by dots; null if it is neither a number nor a list.</summary>
    public static SlicingArgument? Find(OutputField field, string path)
    {
        var found = new List<InputField>();
        var fields = field.Arguments;
        foreach (var name in path.Split('.'))
        {
            if (!fields.TryGetField(name, out var input))
                return null;

            found.Add(input);
            fields = (input.Type.NamedType() as InputObjectType)?.Fields ?? FieldCollection<InputField>.Empty;
        }

        var isSize = found[^1].Type.IsListType() || found[^1].Type.NamedType().Name is "Int" or "Long" or "Short" or "Byte";
        return isSize ? new SlicingArgument(found) : null;
    }

    /// <summary>The value that the field's node gives for the argument; null if there is none.</summary>
    public IValueNode? FindValue(FieldNode node) => node.Arguments.FirstOrDefault(given => given.Name.Value == Path[0].Name)?.Value;

    /// <summary>The number of items that the request asks for; null if it does not say and there is no default.</summary>
    /// <param name="given">The value that the field's node gives; null for none.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="most">The maximum number of items, which counts if a variable is unknown.</param>
    public double? GetSize(IValueNode? given, VariableValues variables, double most)
    {
        if (variables.IsUnknown(given))
            return most;

        var value = ValueOf(Path[0], given, variables);
        for (var index = 1; index < Path.Count; index++)
        {
            if (value is not ObjectValueNode inputObject)
                return null;

            var inner = FieldOf(inputObject, Path[index].Name);
            if (variables.IsUnknown(inner))
                return most;

            value = ValueOf(Path[index], inner, variables);
        }

        return value switch
        {
            null or NullValueNode => null,
            ListValueNode list => list.Items.Count,
            _ when Path[^1].Type.IsListType() => 1,
            IntValueNode number when double.TryParse(number.Value, CultureInfo.InvariantCulture, out var size)
                => Math.Clamp(size, 0, CostMetrics.Max),
            _ => null,
        };
    }

    private static IValueNode? ValueOf(InputField field, IValueNode? given, VariableValues variables)
        => (given is null ? null : variables.Resolve(given)) ?? field.DefaultValue;

    private static IValueNode? FieldOf(ObjectValueNode inputObject, string name)
    {
        for (var index = 0; index < inputObject.Fields.Count; index++)
            if (inputObject.Fields[index].Name.Value == name)
                return inputObject.Fields[index].Value;

        return null;
    }
}
