using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class FieldContext
{
    public T ArgumentValue<T>(string name)
    {
        var value = ArgumentAt(name);
        if (value is T typed && value != InputField.Absent)
            return typed;

        if (value is not null && value != InputField.Absent)
            throw new InvalidOperationException(
                $"The argument `{name}` of {Selection.Field.Coordinate} is a {value.GetType().Name}, not a {typeof(T).Name}.");

        return default(T) is null
            ? default!
            : throw new GraphQLException(
                ErrorBuilder.New().SetMessage($"The argument `{name}` is required.").SetExtension("argument", name).Build());
    }

    public Optional<T> ArgumentOptional<T>(string name)
        => ArgumentAt(name) == InputField.Absent ? default : new Optional<T>(ArgumentValue<T>(name));

    private object? ArgumentAt(string name)
    {
        var index = Selection.Field.Arguments.IndexOf(name);
        return index < 0
            ? throw new InvalidOperationException($"{Selection.Field.Coordinate} has no argument `{name}`.")
            : arguments[index];
    }
}
