module
public import Lydite.Fast.SparseRead
public import Lydite.Fast.SparseWrite
/-! What the C extension calls for sparse updates (native/proved_sparse.h), by C names. -/
@[expose] public section
namespace Lydite.Fast

@[export lydite_sparse_parse] def cSparseParse (d sizes : ByteArray) (limit k : Nat) (digest : UInt64) :
    Sparse.Parsed := Sparse.parse d sizes limit k digest
@[export lydite_sparse_lay] def cSparseLay (sizes scales codes indices : ByteArray) (k b : Nat) (digest : UInt64) :
    ByteArray := Sparse.lay sizes scales codes indices k b digest
end Lydite.Fast
