using SessionGraph.GraphQL.Language;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareFields(ComplexType oldType, ComplexType newType)
    {
        var fields = Difference<OutputField>.Between(oldType.Fields, newType.Fields, field => field.Name);
        foreach (var removed in fields.Removed)
            Add(FieldRemoved, Breaking, removed.Coordinate, $"`{removed.Coordinate}` was removed.");

        foreach (var added in fields.Added)
            Add(FieldAdded, Safe, added.Coordinate, $"`{added.Coordinate}` was added.");

        foreach (var (oldField, newField) in fields.Kept)
        {
            CompareAnnotations(oldField, newField);
            CompareFieldTypes(oldField, newField, FieldChangedKind, FieldChangedKindSafe, TypeCompatibility.IsSafeOutputChange);
            CompareInputs(InputKinds.FieldArgument, oldField.Arguments, newField.Arguments);
        }
    }

    private void CompareInputs(InputKinds kinds, FieldCollection<InputField> oldInputs, FieldCollection<InputField> newInputs)
    {
        var inputs = Difference<InputField>.Between(oldInputs, newInputs, input => input.Name);
        foreach (var removed in inputs.Removed)
            Add(kinds.Removed, Breaking, removed.Coordinate, $"`{removed.Coordinate}` was removed.");

        foreach (var added in inputs.Added)
            if (added.IsRequired)
                Add(kinds.RequiredAdded, Breaking, added.Coordinate, $"`{added.Coordinate}` was added and is required.");
            else
                Add(kinds.OptionalAdded, kinds.OptionalAddedCriticality, added.Coordinate,
                    $"`{added.Coordinate}` was added; it is optional.");

        foreach (var (oldInput, newInput) in inputs.Kept)
        {
            CompareAnnotations(oldInput, newInput);
            CompareFieldTypes(oldInput, newInput, kinds.ChangedKind, kinds.ChangedKindSafe, TypeCompatibility.IsSafeInputChange);
            CompareDefaults(kinds, oldInput, newInput);
        }
    }

    private void CompareFieldTypes(
        Field oldField, Field newField, SchemaChangeKind changed, SchemaChangeKind changedSafely, Func<IType, IType, bool> isCompatible)
    {
        if (TypeCompatibility.IsSame(oldField.Type, newField.Type))
            return;

        var message = $"`{newField.Coordinate}` changed its type from `{oldField.Type}` to `{newField.Type}`.";
        if (isCompatible(oldField.Type, newField.Type))
            Add(changedSafely, Safe, newField.Coordinate, message);
        else
            Add(changed, Breaking, newField.Coordinate, message);
    }

    private void CompareDefaults(InputKinds kinds, InputField oldInput, InputField newInput)
    {
        var (coordinate, oldDefault, newDefault) = (newInput.Coordinate, oldInput.DefaultValue, newInput.DefaultValue);
        if (SyntaxComparer.BySyntax.Equals(oldDefault, newDefault))
            return;

        if (oldDefault is null)
            Add(kinds.DefaultValueAdded, Safe, coordinate, $"`{coordinate}` has the default `{newDefault}` now.");
        else if (newDefault is not null)
            Add(kinds.DefaultValueChange, Dangerous, coordinate,
                $"`{coordinate}` changed its default from `{oldDefault}` to `{newDefault}`.");
        else if (newInput.IsRequired)
            Add(kinds.DefaultValueChange, Breaking, coordinate,
                $"`{coordinate}` lost its default, `{oldDefault}`: it is required now.");
        else
            Add(kinds.DefaultValueChange, Dangerous, coordinate, $"`{coordinate}` lost its default, `{oldDefault}`.");
    }
}
