using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>The errors of values that cannot be coerced, with HotChocolate's messages.</summary>
internal static class InputErrors
{
    private const string OneOfExplanation
        = "OneOf Input Objects are a special variant of Input Objects where the type system asserts that exactly one of the fields "
            + "must be set and non-null.";

    public static IError VariableIsRequired(VariableDefinitionNode variable)
        => ErrorBuilder.New()
            .SetMessage($"Variable `{variable.Variable.Name.Value}` is required.")
            .AddLocation(variable)
            .SetCode("HC0018")
            .SetExtension("variable", variable.Variable.Name.Value)
            .Build();

    /// <summary>Adds the variable's name to an error in its value, and a code if the error has none.</summary>
    public static IError InVariable(IError error, VariableDefinitionNode variable)
    {
        var located = variable.Location is { } location ? error.WithLocations([location]) : error;
        return located.WithCode(error.Code ?? "HC0016").SetExtension("variable", variable.Variable.Name.Value);
    }

    public static ErrorBuilder CannotParse(INamedType type, string literalKind)
    {
        var error = ErrorBuilder.New().SetMessage($"{type.Name} cannot parse the given literal of type `{literalKind}`.");
        return ExpectedValue.Of(type) is { } expected ? error.SetExtension("expected", expected) : error;
    }

    public static ErrorBuilder NullNotAllowed()
        => ErrorBuilder.New().SetMessage("Cannot accept null for non-nullable input.").SetCode("HC0018");

    public static ErrorBuilder RequiredFieldIsMissing(InputField field)
        => ErrorBuilder.New()
            .SetMessage($"The required input field `{field.Name}` is missing.")
            .SetExtension("field", field.Coordinate);

    public static ErrorBuilder RequiredArgumentIsMissing(InputField argument)
        => ErrorBuilder.New()
            .SetMessage($"The argument `{argument.Name}` is required.")
            .SetCode("HC0018")
            .SetExtension("argument", argument.Coordinate);

    public static ErrorBuilder UnknownField(InputObjectType type, string name)
        => ErrorBuilder.New()
            .SetMessage($"The field `{name}` does not exist on the type `{type.Name}`.")
            .SetExtension("type", type.Name);

    public static ErrorBuilder OneOfNoFieldSet(InputObjectType type)
        => ErrorBuilder.New()
            .SetMessage(
                $"The OneOf Input Object `{type.Name}` requires that exactly one field is supplied and that field must not be `null`. "
                    + OneOfExplanation)
            .SetCode("HC0054");

    public static ErrorBuilder OneOfMoreThanOneFieldSet(InputObjectType type)
        => ErrorBuilder.New()
            .SetMessage($"More than one field of the OneOf Input Object `{type.Name}` is set. {OneOfExplanation}")
            .SetCode("HC0055");

    public static ErrorBuilder OneOfFieldIsNull(InputObjectType type, string name)
        => ErrorBuilder.New()
            .SetMessage($"`null` was set to the field `{name}` of the OneOf Input Object `{type.Name}`. {OneOfExplanation}")
            .SetCode("HC0056");

    public static ErrorBuilder OneOfFieldMustBeNonNull(InputObjectType type, string name)
        => ErrorBuilder.New()
            .SetMessage($"Value for oneof field `{name}` of `{type.Name}` must be non-null.")
            .SetCode("HC0057");
}
