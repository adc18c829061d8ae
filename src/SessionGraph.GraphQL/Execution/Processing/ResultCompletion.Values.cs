using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    /// <summary>Writes null, or reports that the type is non-null.</summary>
    public bool TryWriteNull(bool isNonNull)
    {
        if (!isNonNull)
        {
            output.WriteNull();
            return true;
        }

        AddError(ErrorBuilder.New().SetMessage("Cannot return null for non-nullable field.").SetCode("HC0018"));
        return false;
    }

    /// <summary>Writes null for an error that is already reported. Returns false if the type is non-null.</summary>
    public bool TryWriteNullOfError(bool isNonNull)
    {
        if (isNonNull)
            return false;

        output.WriteNull();
        return true;
    }

    /// <summary>Writes the leaf, or null with an error if the value is invalid.</summary>
    public bool TryWriteLeaf(INamedType leafType, object? value, bool isNonNull)
    {
        if (value is null)
            return TryWriteNull(isNonNull);

        if (leafType is EnumType enumType)
        {
            if (!enumType.TryGetName(value, out var name))
                return TryWriteInvalidLeaf(leafType, isNonNull);

            output.WriteString(name);
            return true;
        }

        var start = output.Position;
        try
        {
            if (((ScalarType)leafType).TryWrite(value, output))
                return true;
        }
        catch (FormatException exception)
        {
            output.Rewind(start);
            return TryWriteInvalidLeaf(leafType, isNonNull, exception);
        }

        return TryWriteInvalidLeaf(leafType, isNonNull);
    }

    /// <summary>Reports a value that the leaf type cannot write.</summary>
    public bool TryWriteInvalidLeaf(INamedType leafType, bool isNonNull, Exception? exception = null)
        => TryWriteNullOf(
            ErrorBuilder.New()
                .SetMessage($"{leafType.Name} cannot serialize the given value.")
                .SetCode("EXEC_INVALID_LEAF_VALUE")
                .SetException(exception),
            isNonNull);

    /// <summary>Reports a value whose object type is unknown.</summary>
    public bool TryWriteUnknownType(INamedType type, bool isNonNull)
        => TryWriteNullOf(
            ErrorBuilder.New()
                .SetMessage($"Unable to resolve the object type of a value of the abstract type `{type.Name}`.")
                .SetCode("EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE"),
            isNonNull);

    /// <summary>Reports a value that should be a list.</summary>
    public bool TryWriteNoList(bool isNonNull)
        => TryWriteNullOf(
            ErrorBuilder.New().SetMessage("The value of a list field is not a list.").SetCode("EXEC_LIST_TYPE_NOT_SUPPORTED"),
            isNonNull);

    /// <summary>Reports an exception that was thrown while the object type was determined.</summary>
    public bool TryWriteNullOf(Exception exception, bool isNonNull)
    {
        context.Errors.AddException(exception, Path, CurrentSelection);
        return TryWriteNullOfError(isNonNull);
    }

    private bool TryWriteNullOf(ErrorBuilder error, bool isNonNull)
    {
        AddError(error);
        return TryWriteNullOfError(isNonNull);
    }

    private void AddError(ErrorBuilder error)
        => context.Errors.Add(error.AddLocation(CurrentSelection.Group.First(_flags).Node).SetPath(Path).Build());
}
