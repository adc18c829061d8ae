using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update.Internal;

namespace SessionGraph.Store;

/// <summary>
/// Finds the operations of a provider's migration. In the shared table of sessions, only what the provider's own entities declare counts.
/// The columns of <see cref="Session"/> belong to the store; they are in the provider's model because EF Core cannot map a derived type
/// alone.
/// </summary>
#pragma warning disable EF1001 // EF Core has no public way to compare a part of a model. MigrationTests fail if a new version changes it.
internal sealed class ProviderModelDiffer(
    IRelationalTypeMappingSource typeMappingSource,
    IMigrationsAnnotationProvider migrationsAnnotations,
    IRelationalAnnotationProvider relationalAnnotations,
    IRowIdentityMapFactory rowIdentityMaps,
    CommandBatchPreparerDependencies dependencies)
    : MigrationsModelDiffer(typeMappingSource, migrationsAnnotations, relationalAnnotations, rowIdentityMaps, dependencies)
{
    // The foreign keys of a new table are added separately.
    protected override IEnumerable<MigrationOperation> Add(ITable target, DiffContext diffContext)
        => !IsShared(target)
            ? base.Add(target, diffContext)
            : [
                .. target.Columns.Where(IsOwn).SelectMany(column => Add(column, diffContext)),
                .. target.Indexes.Where(IsOwn).SelectMany(index => Add(index, diffContext)),
            ];

    protected override IEnumerable<MigrationOperation> Remove(ITable source, DiffContext diffContext)
        => !IsShared(source)
            ? base.Remove(source, diffContext)
            : [
                .. source.ForeignKeyConstraints.Where(IsOwn).SelectMany(key => Remove(key, diffContext)),
                .. source.Indexes.Where(IsOwn).SelectMany(index => Remove(index, diffContext)),
                .. source.Columns.Where(IsOwn).SelectMany(column => Remove(column, diffContext)),
            ];

    protected override IEnumerable<MigrationOperation> Diff(
        IEnumerable<IColumn> source, IEnumerable<IColumn> target, DiffContext diffContext)
    {
        // These pairs compare the indexes and foreign keys that include a column of the store.
        foreach (var (before, now) in source.Where(column => !IsOwn(column)).Join(target, one => one.Name, other => other.Name, ValueTuple.Create))
            diffContext.AddMapping(before, now);
        return base.Diff(source.Where(IsOwn), target.Where(IsOwn), diffContext);
    }

    protected override IEnumerable<MigrationOperation> Diff(
        IEnumerable<ITableIndex> source, IEnumerable<ITableIndex> target, DiffContext diffContext)
        => base.Diff(source.Where(IsOwn), target.Where(IsOwn), diffContext);

    protected override IEnumerable<MigrationOperation> Diff(
        IEnumerable<IForeignKeyConstraint> source, IEnumerable<IForeignKeyConstraint> target, DiffContext diffContext)
        => base.Diff(source.Where(IsOwn), target.Where(IsOwn), diffContext);

    protected override IEnumerable<MigrationOperation> Diff(
        IEnumerable<IUniqueConstraint> source, IEnumerable<IUniqueConstraint> target, DiffContext diffContext)
        => base.Diff(source.Where(key => !IsShared(key.Table)), target.Where(key => !IsShared(key.Table)), diffContext);

    protected override IEnumerable<MigrationOperation> Diff(
        IEnumerable<ICheckConstraint> source, IEnumerable<ICheckConstraint> target, DiffContext diffContext)
        => base.Diff(source.Where(check => !IsOfSession(check.EntityType)), target.Where(check => !IsOfSession(check.EntityType)), diffContext);

    private static bool IsShared(ITable table) => table.EntityTypeMappings.Any(mapping => IsOfSession(mapping.TypeBase));

    private static bool IsOwn(IColumn column) => column.PropertyMappings.Any(mapping => !IsOfSession(mapping.Property.DeclaringType));

    private static bool IsOwn(ITableIndex index) => index.MappedIndexes.Any(mapped => !IsOfSession(mapped.DeclaringEntityType));

    private static bool IsOwn(IForeignKeyConstraint key) => key.MappedForeignKeys.Any(mapped => !IsOfSession(mapped.DeclaringEntityType));

    // Entities of a snapshot only have names.
    private static bool IsOfSession(IReadOnlyTypeBase type) => type.Name == typeof(Session).FullName;
}
#pragma warning restore EF1001
