using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>What is made for a statement's columns.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="statement">The statement.</param>
/// <param name="writer">Writes a row.</param>
/// <param name="endReader">Makes an object of the first row and the last, with the wanted members; null where none are wanted.</param>
internal sealed class StatementColumns<TEntity>(Statement<TEntity> statement, RowWriter writer, RowReader<TEntity>? endReader)
{
    private volatile Delegate? _keyReader;

    /// <summary>The statement.</summary>
    public Statement<TEntity> Statement => statement;

    /// <summary>Writes a row.</summary>
    public RowWriter Writer => writer;

    /// <summary>Makes an object of the first row and the last, with the wanted members; null where none are wanted.</summary>
    public RowReader<TEntity>? EndReader => endReader;

    /// <summary>What reads a row's key; always the same one.</summary>
    public Func<Row, TKey> GetKeyReader<TKey>(Expression<Func<TEntity, TKey>> key, DbDataReader reader, IModel model)
        => (Func<Row, TKey>)(_keyReader ??= CreateKeyReader(key, reader, model));

    private Func<Row, TKey> CreateKeyReader<TKey>(Expression<Func<TEntity, TKey>> key, DbDataReader reader, IModel model)
    {
        var columns = new RowColumns(reader, statement.Selection.Entity!.Discriminator is null);
        var entityType = model.FindEntityType(typeof(TEntity))!;
        var value = MemberReplacer.Replace(key, member => columns.Read(entityType.FindProperty(member.Name)!))!;
        return Expression.Lambda<Func<Row, TKey>>(value, RowColumns.Row).Compile();
    }
}
